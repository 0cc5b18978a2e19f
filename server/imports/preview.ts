import { coordinates } from '#domain/core/actor.ts';
import { fieldsOf, neededFields } from '#domain/imports/columns.ts';
import type { Sheet } from '#domain/imports/head.ts';
import { nothing } from '#domain/imports/plan.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Ask } from '../core/act.ts';
import { fileOf, type LoadedImport } from './access.ts';
import { missionChoices } from './destinations.ts';
import { readSheet } from './read-sheet.ts';
import { type Understanding, understand } from './understand.ts';
import type { ImportPreview } from './view.ts';
import { weighActivities } from './weigh-activities.ts';
import { compareContributions } from './write-contributions.ts';

const SAMPLE = 8;
const FAULTS = 50;

export async function understandJob(ask: Ask, job: LoadedImport) {
  const { sheet, encoding } = await readSheet(await fileOf(ask.read, job.id), job.plan.encoding);
  return { sheet, encoding, understanding: await understand(ask.read, job.kind, sheet, job.plan) };
}

/** What importing a sheet as it is mapped now would bring, and what stands in the way. */
export async function previewOf(ask: Ask, job: LoadedImport): Promise<ImportPreview> {
  const { sheet, encoding, understanding } = await understandJob(ask, job);
  const { head, columns, faults, leftOut } = understanding;
  const missions = await missionChoices(ask.read);
  const rows = understanding.activities.length + understanding.contributions.length;
  return {
    headers: head.headers,
    columns,
    headerRow: head.headerRow === null ? null : head.headerRow + 1,
    hxlRow: head.hxlRow === null ? null : head.hxlRow + 1,
    encoding,
    year: job.plan.year,
    numbers: job.plan.numbers,
    leaveOutFaulty: job.plan.leaveOutFaulty,
    missing: neededFields[job.kind].filter((field) => columns[field] === undefined),
    destinations: destinationsWithRows(sheet, understanding),
    missions: missions
      .filter(({ id }) => coordinates(ask.actor, id))
      .map(({ id, acronym }) => ({ id, acronym })),
    sample: sampleOf(sheet, understanding),
    expected: {
      ...(await expectedOf(ask, understanding)),
      rows,
      leftOut,
      faulty: new Set(faults.map((fault) => fault.row)).size,
    },
    faults: faults.slice(0, FAULTS),
    faultCount: faults.length,
    yearMissing: faults.some((fault) => fault.reason === 'imports.row.year_missing'),
  };
}

async function expectedOf(ask: Ask, understanding: Understanding) {
  if (understanding.kind === 'activities') return weighActivities(ask.read, understanding);
  const { tally } = await compareContributions(ask.read, understanding);
  return { organisations: nothing, initiatives: nothing, indicators: nothing, values: tally };
}

function destinationsWithRows(sheet: Sheet, { kind, head, columns, destinations }: Understanding) {
  const column = kind === 'activities' ? columns.country : columns.mission;
  const counts = new Map<string, number>();
  for (const cells of sheet.slice(head.firstDataRow)) {
    const key = nameKey(column === undefined ? '' : (cells[column] ?? ''));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return destinations.map((each) => ({ ...each, rows: counts.get(nameKey(each.word)) ?? 0 }));
}

/** The first rows that were understood, field by field. */
function sampleOf(sheet: Sheet, { kind, columns, activities, contributions }: Understanding) {
  const fields = fieldsOf[kind].filter((field) => columns[field] !== undefined);
  return [...activities, ...contributions].slice(0, SAMPLE).map(({ row }) => ({
    row,
    cells: fields.map((field) => sheet[row - 1]?.[columns[field] ?? -1]?.trim() ?? ''),
  }));
}
