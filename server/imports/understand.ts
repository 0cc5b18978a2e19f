import type { MissionId } from '#domain/core/id.ts';
import { type ActivityRow, readActivities } from '#domain/imports/activities.ts';
import { type ColumnField, type ImportKind, missingFields, placingField } from '#domain/imports/columns.ts';
import { type ContributionFigures, readContributions } from '#domain/imports/contributions.ts';
import { findHead, type Head, type Sheet } from '#domain/imports/head.ts';
import { NOWHERE } from '#domain/imports/plan.ts';
import { remembered } from '#domain/imports/remembered.ts';
import type { RowFault, Understood } from '#domain/imports/rows.ts';
import { nameKey } from '#domain/organisations/names.ts';
import { type Placement, placementsOf, wordsOf } from './destinations.ts';
import type { Reading } from './reading.ts';

type Placed<Row> = Row & { readonly missionId: MissionId };

/** A sheet as the plan reads it: rows with the mission they go to, what is wrong, what is left out. */
export interface Understanding {
  readonly kind: ImportKind;
  readonly head: Head;
  readonly missing: readonly ColumnField[];
  readonly placements: readonly (Placement & { readonly rows: number })[];
  readonly activities: readonly Placed<ActivityRow>[];
  readonly contributions: readonly Placed<ContributionFigures>[];
  readonly faults: readonly RowFault[];
  readonly leftOut: number;
}

/** Reads a sheet by a plan. Errors in rows that are left out are no errors. */
export function understand(sheet: Sheet, { kind, plan, missions, actor }: Reading): Understanding {
  const head = findHead(sheet);
  const { columns } = plan;
  const missing = missingFields(kind, columns, plan.missionId !== null);
  const complete = missing.length === 0;
  const reading = { head, columns, year: plan.year, numbers: plan.numbers };
  const activities = complete && kind === 'activities' ? readActivities(sheet, reading) : none;
  const contributions = complete && kind === 'contributions' ? readContributions(sheet, reading) : none;

  const column = columns[placingField(kind)];
  const wordOf = (row: number) => (column === undefined ? '' : (sheet[row - 1]?.[column] ?? ''));
  const rows = rowNumbers([activities, contributions]);
  const words = rows.map(wordOf);
  const placements = placementsOf(wordsOf(words), kind, plan, missions, actor);
  const keyOf = remembered(nameKey);
  const places = new Map(placements.map((placement) => [keyOf(placement.word), placement]));
  const placeOf = (row: number) => places.get(keyOf(wordOf(row)));

  const unplaced = rows.flatMap((row): RowFault[] => {
    const place = placeOf(row);
    if (place?.to !== null) return [];
    const header = column === undefined ? '' : (head.headers[column] ?? '');
    return [{ row, column: header, value: wordOf(row).slice(0, 200), reason: place.fault }];
  });
  const faults = [...activities.faults, ...contributions.faults, ...unplaced];
  const staysOut = (row: number) => placeOf(row)?.to === NOWHERE;
  return {
    kind,
    head,
    missing,
    placements: withRows(placements, words.map(keyOf), keyOf),
    activities: placed(activities.rows, placeOf),
    contributions: placed(contributions.rows, placeOf),
    faults: faults.filter(({ row }) => !staysOut(row)).sort((a, b) => a.row - b.row),
    leftOut: rows.filter(staysOut).length,
  };
}

const none: Understood<never> = { rows: [], faults: [] };

/** The rows that say anything, faulty ones too, in their order. */
function rowNumbers(read: readonly Understood<{ readonly row: number }>[]): number[] {
  const numbers = read.flatMap(({ rows, faults }) => [...rows, ...faults].map(({ row }) => row));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function placed<Row extends { readonly row: number }>(
  rows: readonly Row[],
  placeOf: (row: number) => Placement | undefined,
): Placed<Row>[] {
  return rows.flatMap((row) => {
    const to = placeOf(row.row)?.to;
    return to && to !== NOWHERE ? [{ ...row, missionId: to }] : [];
  });
}

function withRows(
  placements: readonly Placement[],
  keys: readonly string[],
  keyOf: (word: string) => string,
): (Placement & { rows: number })[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return placements.map((each) => ({ ...each, rows: counts.get(keyOf(each.word)) ?? 0 }));
}
