import type { Reader, Tx } from '#db/database.ts';
import type { MissionId } from '#domain/core/id.ts';
import { type ActivityRow, readActivities } from '#domain/imports/activities.ts';
import { type ColumnMap, type ImportKind, neededFields } from '#domain/imports/columns.ts';
import { type ContributionFigures, readContributions } from '#domain/imports/contributions.ts';
import { findHead, type Head, type Sheet } from '#domain/imports/head.ts';
import type { Destination, ImportPlan } from '#domain/imports/plan.ts';
import type { RowFault } from '#domain/imports/rows.ts';
import { nameKey } from '#domain/organisations/names.ts';
import { destinationsOf, missionChoices, wordsOf } from './destinations.ts';

/** A sheet as the plan reads it: rows with the mission they go to, what is wrong, what is left out. */
export interface Understanding {
  readonly kind: ImportKind;
  readonly head: Head;
  readonly columns: ColumnMap;
  readonly destinations: readonly Destination[];
  readonly activities: readonly (ActivityRow & { readonly missionId: MissionId })[];
  readonly contributions: readonly (ContributionFigures & { readonly missionId: MissionId })[];
  readonly faults: readonly RowFault[];
  readonly leftOut: number;
}

/** Reads a sheet by a plan. Errors in rows that go nowhere are no errors. */
export async function understand(
  read: Reader | Tx,
  kind: ImportKind,
  sheet: Sheet,
  plan: ImportPlan,
): Promise<Understanding> {
  const head = findHead(sheet);
  const { columns } = plan;
  const word = kind === 'activities' ? columns.country : columns.mission;
  const wordIn = (cells: readonly string[]) => (word === undefined ? '' : (cells[word] ?? ''));
  const body = sheet.slice(head.firstDataRow);
  const destinations = destinationsOf(
    wordsOf(body.map(wordIn)),
    plan.destinations,
    await missionChoices(read),
  );
  const missions = new Map(destinations.map((each) => [nameKey(each.word), each.missionId]));
  const goesNowhere = (row: number) => missions.get(nameKey(wordIn(sheet[row - 1] ?? []))) === null;

  const reading = { head, columns, year: plan.year, numbers: plan.numbers };
  const complete = neededFields[kind].every((field) => columns[field] !== undefined);
  const activities = complete && kind === 'activities' ? readActivities(sheet, reading) : none;
  const contributions = complete && kind === 'contributions' ? readContributions(sheet, reading) : none;
  const all = [...activities.rows, ...contributions.rows];
  return {
    kind,
    head,
    columns,
    destinations,
    activities: placed(activities.rows, (row) => missions.get(nameKey(row.country)) ?? null),
    contributions: placed(contributions.rows, (row) => missions.get(nameKey(row.mission)) ?? null),
    faults: [...activities.faults, ...contributions.faults].filter((fault) => !goesNowhere(fault.row)),
    leftOut: all.filter((row) => goesNowhere(row.row)).length,
  };
}

const none = { rows: [], faults: [] };

function placed<Row>(
  rows: readonly Row[],
  missionOf: (row: Row) => MissionId | null,
): (Row & { readonly missionId: MissionId })[] {
  return rows.flatMap((row) => {
    const missionId = missionOf(row);
    return missionId ? [{ ...row, missionId }] : [];
  });
}
