import { nameKey } from '../organisations/names.ts';
import type { Sheet } from './head.ts';
import { remembered } from './remembered.ts';
import { type Reading, type RowFault, readRows, type Understood } from './rows.ts';

/** Uniformed personnel of one country in one mission and year. */
export interface ContributionFigures {
  readonly row: number;
  readonly year: number;
  readonly country: string;
  readonly countryKey: string;
  readonly mission: string;
  readonly women: number | null;
  readonly men: number | null;
}

/** How far a total may lie from its parts: sources round averages of the months. */
const ROUNDING = 1;

export function readContributions(sheet: Sheet, reading: Reading): Understood<ContributionFigures> {
  const keyOf = remembered(nameKey);
  const read = readRows(sheet, reading, 'contributions', (row) => {
    const country = row.needed('country');
    const women = row.count('women');
    const men = row.count('men');
    const total = row.count('total');
    if (women === null && men === null && row.faults.length === 0) row.fault('women', 'imports.row.empty');
    if (total !== null && row.faults.length === 0 && Math.abs((women ?? 0) + (men ?? 0) - total) > ROUNDING) {
      row.fault('total', 'imports.row.sum_differs');
    }
    return {
      row: row.row,
      year: row.year() ?? 0,
      country,
      countryKey: keyOf(country),
      mission: row.needed('mission'),
      women,
      men,
    };
  });
  return withoutContradictions(read, reading);
}

function withoutContradictions(
  read: Understood<ContributionFigures>,
  reading: Reading,
): Understood<ContributionFigures> {
  const keyOf = remembered(nameKey);
  const first = new Map<string, ContributionFigures>();
  const rows: ContributionFigures[] = [];
  const faults: RowFault[] = [];
  for (const row of read.rows) {
    const key = [keyOf(row.mission), row.countryKey, row.year].join('\n');
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      rows.push(row);
    } else if (before.women !== row.women || before.men !== row.men) {
      const column = reading.columns.women;
      faults.push({
        row: row.row,
        column: column === undefined ? '' : (reading.head.headers[column] ?? ''),
        value: String(row.women ?? ''),
        reason: 'imports.row.contradicts',
      });
    }
  }
  return { rows, faults: [...read.faults, ...faults].sort((a, b) => a.row - b.row) };
}
