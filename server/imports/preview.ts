import { coordinates } from '#domain/core/actor.ts';
import { fieldsOf } from '#domain/imports/columns.ts';
import type { Sheet } from '#domain/imports/head.ts';
import { type ImportPlan, nothing } from '#domain/imports/plan.ts';
import type { RowFault } from '#domain/imports/rows.ts';
import type { Ask } from '../core/act.ts';
import { fileOf, type LoadedImport } from './access.ts';
import { missionChoices } from './destinations.ts';
import { readSheet } from './read-sheet.ts';
import { type Understanding, understand } from './understand.ts';
import type { FaultGroup, ImportPreview } from './view.ts';
import { weighActivities } from './weigh-activities.ts';
import { compareContributions } from './write-contributions.ts';

const SAMPLE = 8;
const FAULTS = 50;

export async function understandJob(ask: Ask, job: LoadedImport) {
  const { sheet, encoding } = await readSheet(await fileOf(ask.read, job.id), job.plan.encoding);
  return { sheet, encoding, understanding: await understand(ask, job.kind, sheet, job.plan) };
}

/** What importing a sheet as it is mapped now would bring, and what stands in the way. */
export async function previewOf(ask: Ask, job: LoadedImport): Promise<ImportPreview> {
  const { sheet, encoding, understanding } = await understandJob(ask, job);
  const { head, missing, placements, faults, leftOut } = understanding;
  const { columns, year, numbers, missionId } = job.plan;
  const missions = await missionChoices(ask.read);
  return {
    headers: head.headers,
    hashtags: head.hashtags,
    examples: examplesOf(sheet, understanding),
    columns,
    headerRow: head.headerRow === null ? null : head.headerRow + 1,
    hxlRow: head.hxlRow === null ? null : head.hxlRow + 1,
    rowCount: sheet.length - head.firstDataRow,
    encoding,
    year,
    numbers,
    missionId,
    missing,
    placements: placements.map(({ word, to, chosen, rows }) => ({ word, to, chosen, rows })),
    missions: missions
      .filter(({ id }) => coordinates(ask.actor, id))
      .map(({ id, acronym }) => ({ id, acronym })),
    ...sampleOf(sheet, understanding, job.plan),
    expected: {
      ...(await expectedOf(ask, understanding)),
      rows: understanding.activities.length + understanding.contributions.length,
      leftOut,
      faulty: new Set(faults.map((fault) => fault.row)).size,
    },
    faults: faults.slice(0, FAULTS),
    faultGroups: grouped(faults),
    faultCount: faults.length,
    yearMissing: faults.some((fault) => fault.reason === 'imports.row.year_missing'),
  };
}

async function expectedOf(ask: Ask, understanding: Understanding) {
  if (understanding.kind === 'activities') return weighActivities(ask.read, understanding);
  const { tally } = await compareContributions(ask.read, understanding);
  return { organisations: nothing, initiatives: nothing, indicators: nothing, values: tally };
}

function examplesOf(sheet: Sheet, { head }: Understanding): string[] {
  const top = sheet.slice(head.firstDataRow, head.firstDataRow + 50);
  return head.headers.map((_, column) => {
    const filled = top.find((cells) => (cells[column] ?? '').trim() !== '');
    return (filled?.[column] ?? '').trim().slice(0, 80);
  });
}

/** The first rows that were understood, field by field. */
function sampleOf(
  sheet: Sheet,
  { kind, activities, contributions }: Understanding,
  { columns }: ImportPlan,
): Pick<ImportPreview, 'sample' | 'sampleFields'> {
  const sampleFields = fieldsOf[kind].filter((field) => columns[field] !== undefined);
  const sample = [...activities.slice(0, SAMPLE), ...contributions.slice(0, SAMPLE)].map(({ row }) => ({
    row,
    cells: sampleFields.map((field) => (sheet[row - 1]?.[columns[field] ?? -1] ?? '').trim().slice(0, 200)),
  }));
  return { sample, sampleFields };
}

/** The kinds of error, the most frequent first. */
function grouped(faults: readonly RowFault[]): FaultGroup[] {
  const groups = new Map<string, { reason: RowFault['reason']; column: string; count: number }>();
  for (const { reason, column } of faults) {
    const group = groups.get(`${reason} ${column}`) ?? { reason, column, count: 0 };
    group.count += 1;
    groups.set(`${reason} ${column}`, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
