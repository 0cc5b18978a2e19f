import type { ImportId } from '#domain/core/id.ts';
import { type RowFaultReason, rowFaultReasons } from '#domain/imports/reasons.ts';
import type { Ask } from '../core/act.ts';
import { toCsv } from '../core/csv.ts';
import { fileOf, loadImport } from './access.ts';
import { findItem } from './list-imports.ts';
import { readingOf } from './look-through-import.ts';
import { onSheet } from './on-sheet.ts';
import { previewOf } from './preview.ts';
import { progressOf } from './progress.ts';
import { resultOf } from './result.ts';
import type { ImportView } from './view.ts';

export { importMissions, listImports, waitingForMe } from './list-imports.ts';

/** One import: while it waits, with what it would bring; once applied, with what it brought. */
export async function importJob(ask: Ask, { importId }: { importId: string }): Promise<ImportView> {
  const job = await loadImport(ask, importId as ImportId);
  const waits = job.state === 'uploaded' || job.state === 'mapped';
  return {
    ...(await findItem(ask, job.id)),
    version: job.version,
    facts: job.facts,
    result: await resultOf(ask, job),
    progress: progressOf(job.id),
    stopped: job.plan.stopped ?? null,
    preview: waits ? await previewOf(ask, job) : null,
  };
}

interface FaultsAsked {
  readonly importId: string;
  /** The headers of row, column, value, reason and code, in the reader's language. */
  readonly heads: readonly string[];
  readonly say: (reason: RowFaultReason) => string;
}

/** Everything that is wrong with a sheet, as a sheet of its own. */
export async function faultsCsv(ask: Ask, { importId, heads, say }: FaultsAsked): Promise<string> {
  const job = await loadImport(ask, importId as ImportId);
  if (job.state === 'abandoned') return toCsv([heads]);
  const words = Object.fromEntries(rowFaultReasons.map((reason) => [reason, say(reason)]));
  const telling = { heads, words: words as Record<RowFaultReason, string> };
  return onSheet('tellFaults', await fileOf(ask.read, job.id), await readingOf(ask, job), telling);
}
