import type { ImportId } from '#domain/core/id.ts';
import type { RowFaultReason } from '#domain/imports/reasons.ts';
import type { Ask } from '../core/act.ts';
import { toCsv } from '../core/csv.ts';
import { loadImport } from './access.ts';
import { findItem } from './list-imports.ts';
import { previewOf, understandJob } from './preview.ts';
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
    preview: waits ? await previewOf(ask, job) : null,
  };
}

interface FaultsAsked {
  readonly importId: string;
  /** The headers of row, column, value, reason and code, in the reader's language. */
  readonly heads: readonly string[];
  readonly say: (reason: RowFaultReason) => string;
}

/** Everything that is wrong with a sheet, as a sheet of its own: said to people, and as a code to programs. */
export async function faultsCsv(ask: Ask, { importId, heads, say }: FaultsAsked): Promise<string> {
  const job = await loadImport(ask, importId as ImportId);
  const { faults } =
    job.state === 'abandoned' ? { faults: [] } : (await understandJob(ask, job)).understanding;
  const lines = faults.map(({ row, column, value, reason }) => [row, column, value, say(reason), reason]);
  return toCsv([heads, ...lines]);
}
