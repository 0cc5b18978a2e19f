import { nameKey } from '../organisations/names.ts';
import type { Sheet } from './head.ts';
import type { Period } from './periods.ts';
import { remembered } from './remembered.ts';
import { type Reading, type RowFault, readRows, type Understood } from './rows.ts';

/** One row of a 3W sheet: who does what where, and what came of it. */
export interface ActivityRow {
  readonly row: number;
  readonly organisation: string;
  readonly project: string;
  readonly sector: string;
  readonly activity: string;
  readonly indicator: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly pcode: string;
  readonly record: string;
  readonly period: Period | null;
  readonly target: number | null;
  readonly reached: number | null;
}

export function readActivities(sheet: Sheet, reading: Reading): Understood<ActivityRow> {
  const read = readRows(sheet, reading, 'activities', (row) => ({
    row: row.row,
    organisation: row.needed('organisation'),
    project: row.text('project'),
    sector: row.text('sector'),
    activity: row.text('activity'),
    indicator: row.work(),
    country: row.text('country'),
    admin1: row.text('admin1'),
    admin2: row.text('admin2'),
    pcode: row.text('pcode'),
    record: row.text('record'),
    period: row.period(),
    target: row.count('target'),
    reached: row.count('reached'),
  }));
  return withoutContradictions(read, reading);
}

/** The parts that make a key, none of which can hold the line break between them. */
const keyOf = (parts: readonly string[]): string => parts.join('\n');

/** What a row is about, apart from its figures. */
export interface ActivityKeys {
  readonly organisation: string;
  readonly place: string;
  /** The same initiative: an organisation's project in a country, else its work in a sector there. */
  readonly initiative: string;
  readonly indicator: string;
  /** The same value: an indicator in a place and a period, under the sheet's own number if it has one. */
  readonly value: string;
}

/** The keys of rows; words that stand in many of them are worked out once. */
export function activityKeys(): (row: ActivityRow) => ActivityKeys {
  const key = remembered(nameKey);
  return (row) => {
    const work = row.project || row.sector || row.activity;
    const organisation = key(row.organisation);
    const place = keyOf([key(row.admin1), key(row.admin2), row.pcode]);
    const initiative = keyOf(['3w', organisation, key(work), key(row.country)]);
    const indicator = keyOf([initiative, key(row.activity), key(row.indicator)]);
    const { start = '', end = '' } = row.period ?? {};
    const value = keyOf([indicator, place, start, end, row.record]);
    return { organisation, place, initiative, indicator, value };
  };
}

/** A row repeated is one row; a row that says otherwise than an earlier one about the same thing is an error. */
function withoutContradictions(read: Understood<ActivityRow>, reading: Reading): Understood<ActivityRow> {
  const keysOf = activityKeys();
  const first = new Map<string, ActivityRow>();
  const faults: RowFault[] = [];
  const rows: ActivityRow[] = [];
  for (const row of read.rows) {
    const key = keysOf(row).value;
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      rows.push(row);
    } else if (before.reached !== row.reached || before.target !== row.target) {
      const differs = before.reached === row.reached ? 'target' : 'reached';
      const column = reading.columns[differs];
      faults.push({
        row: row.row,
        column: column === undefined ? '' : (reading.head.headers[column] ?? ''),
        value: String(row[differs] ?? ''),
        reason: 'imports.row.contradicts',
      });
    }
  }
  return { rows, faults: [...read.faults, ...faults].sort((a, b) => a.row - b.row) };
}
