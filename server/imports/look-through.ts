import { PortalError } from '#domain/core/errors.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { ColumnMap, ImportKind } from '#domain/imports/columns.ts';
import { columnsOf, findColumns, findHead, kindOf } from '#domain/imports/head.ts';
import type { Encoding } from '#domain/imports/plan.ts';
import type { RowFaultReason } from '#domain/imports/reasons.ts';
import { toCsv } from '../core/csv.ts';
import { type Cell, cellsOf } from './cells.ts';
import { inParts, type Parts } from './parts.ts';
import type { readSheet as ReadSheet } from './read-sheet.ts';
import type { Reading } from './reading.ts';
import {
  type ReportedFigure,
  type ReportedIndicator,
  type ReportedInitiative,
  reportedWork,
} from './reported-work.ts';
import { examplesOf, grouped, sampleOf } from './sample.ts';
import { type Understanding, understand } from './understand.ts';
import type { ImportPreview } from './view.ts';

const FAULTS = 50;

/** What reads sheets is large, and loaded with the first of them. */
const readSheet: typeof ReadSheet = async (...asked) => (await import('./read-sheet.ts')).readSheet(...asked);

/** What a sheet reports, each thing once, and in which missions its organisations work. */
export interface Work {
  readonly organisations: Parts<string>;
  readonly admitted: Parts<{ readonly missionId: MissionId; readonly organisation: string }>;
  readonly initiatives: Parts<ReportedInitiative>;
  readonly indicators: Parts<ReportedIndicator>;
  readonly figures: Parts<ReportedFigure>;
  readonly cells: Parts<Cell>;
}

type Shown =
  | 'headers'
  | 'hashtags'
  | 'examples'
  | 'headerRow'
  | 'hxlRow'
  | 'rowCount'
  | 'encoding'
  | 'missing'
  | 'placements'
  | 'sampleFields'
  | 'sample'
  | 'faults'
  | 'faultGroups'
  | 'faultCount'
  | 'yearMissing';

/** A sheet as its plan reads it: what a page shows of it, and the work to be written. */
export interface Looked extends Pick<ImportPreview, Shown> {
  readonly kind: ImportKind;
  readonly rows: number;
  readonly leftOut: number;
  readonly faulty: number;
  readonly missions: readonly { readonly id: MissionId; readonly rows: number }[];
  readonly work: Work;
}

/** What a sheet seems to be: its kind, unless that is said, and the columns of that kind. */
export async function recognise(
  bytes: Uint8Array,
  { encoding: chosen = null, kind: said }: { encoding?: Encoding | null; kind?: ImportKind },
): Promise<{ kind: ImportKind; columns: ColumnMap; encoding: Encoding | null }> {
  const { sheet, encoding } = await readSheet(bytes, chosen);
  const head = findHead(sheet);
  if (sheet.length <= head.firstDataRow) throw new PortalError('imports.no_rows');
  const found = findColumns(sheet, head);
  const kind = said ?? kindOf(found);
  return { kind, columns: columnsOf(kind, found), encoding };
}

export async function lookThrough(bytes: Uint8Array, reading: Reading): Promise<Looked> {
  const { sheet, encoding } = await readSheet(bytes, reading.plan.encoding);
  const understanding = understand(sheet, reading);
  const { kind, head, missing, placements, faults, leftOut } = understanding;
  const rows = [...understanding.activities, ...understanding.contributions];
  return {
    kind,
    headers: head.headers,
    hashtags: head.hashtags,
    examples: examplesOf(sheet, understanding),
    headerRow: head.headerRow === null ? null : head.headerRow + 1,
    hxlRow: head.hxlRow === null ? null : head.hxlRow + 1,
    rowCount: sheet.length - head.firstDataRow,
    encoding,
    missing,
    placements: placements.map(({ word, to, chosen, rows: count }) => ({ word, to, chosen, rows: count })),
    ...sampleOf(sheet, understanding, reading.plan),
    faults: faults.slice(0, FAULTS),
    faultGroups: grouped(faults),
    faultCount: faults.length,
    yearMissing: faults.some((fault) => fault.reason === 'imports.row.year_missing'),
    rows: rows.length,
    leftOut,
    faulty: new Set(faults.map((fault) => fault.row)).size,
    missions: countedByMission(rows),
    work: workOf(understanding),
  };
}

interface Telling {
  /** The headers of row, column, value, reason and code. */
  readonly heads: readonly string[];
  readonly words: Readonly<Record<RowFaultReason, string>>;
}

/** Everything that is wrong with a sheet, as a sheet of its own: said to people, and as a code to programs. */
export async function tellFaults(
  bytes: Uint8Array,
  reading: Reading,
  { heads, words }: Telling,
): Promise<string> {
  const { sheet } = await readSheet(bytes, reading.plan.encoding);
  const { faults } = understand(sheet, reading);
  const lines = faults.map(({ row, column, value, reason }) => [row, column, value, words[reason], reason]);
  return toCsv([heads, ...lines]);
}

function workOf({ activities, contributions }: Understanding): Work {
  const { organisations, initiatives, indicators, figures } = reportedWork(activities);
  const admitted = new Map(
    activities.map(({ missionId, organisation }) => [
      `${missionId}\n${organisation}`,
      { missionId, organisation },
    ]),
  );
  return {
    organisations: inParts(organisations),
    admitted: inParts([...admitted.values()]),
    initiatives: inParts(initiatives),
    indicators: inParts(indicators),
    figures: inParts(figures),
    cells: inParts(cellsOf(contributions)),
  };
}

function countedByMission(rows: readonly { readonly missionId: MissionId }[]): Looked['missions'] {
  const counts = new Map<MissionId, number>();
  for (const { missionId } of rows) counts.set(missionId, (counts.get(missionId) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, rows: count }));
}
