import { permit } from '#domain/core/decision.ts';
import type { ImportId } from '#domain/core/id.ts';
import { reasons } from '#domain/core/reasons.ts';
import { mayImport } from '#domain/imports/policy.ts';
import type { RowFault } from '#domain/imports/rows.ts';
import type { Ask } from '../core/act.ts';
import { toCsv } from '../core/csv.ts';
import { loadImport } from './access.ts';
import { previewOf, understandJob } from './preview.ts';
import type { ImportItem, ImportView } from './view.ts';

const MOST = 50;

function items(ask: Ask) {
  return ask.read
    .selectFrom('import_job')
    .innerJoin('person', 'person.id', 'import_job.person_id')
    .select([
      'import_job.id',
      'kind',
      'import_job.state',
      'file_name as fileName',
      'person.name as by',
      'import_job.created_at as createdAt',
      'applied_at as appliedAt',
    ]);
}

/** The asker's latest imports; those of everybody for coordinators of all missions. */
export async function listImports(ask: Ask): Promise<ImportItem[]> {
  const { actor } = ask;
  permit(mayImport(actor));
  return items(ask)
    .$if(actor?.coordinates !== 'all', (query) =>
      query.where('import_job.person_id', '=', actor?.personId ?? ('' as never)),
    )
    .orderBy('import_job.created_at', 'desc')
    .orderBy('import_job.id', 'desc')
    .limit(MOST)
    .execute();
}

/** One import: while it waits, with what it would bring. */
export async function importJob(ask: Ask, { importId }: { importId: string }): Promise<ImportView> {
  const job = await loadImport(ask, importId as ImportId);
  const item = await items(ask).where('import_job.id', '=', job.id).executeTakeFirstOrThrow();
  const waits = job.state === 'uploaded' || job.state === 'mapped';
  return {
    ...item,
    version: job.version,
    facts: job.facts,
    outcome: job.outcome,
    preview: waits ? await previewOf(ask, job) : null,
  };
}

/** Everything that is wrong with a sheet, as a sheet of its own. */
export async function faultsCsv(ask: Ask, { importId }: { importId: string }): Promise<string> {
  const job = await loadImport(ask, importId as ImportId);
  const { faults } =
    job.state === 'abandoned' ? { faults: [] } : (await understandJob(ask, job)).understanding;
  return toCsv([['row', 'column', 'value', 'reason'], ...faults.map(lineOf)]);
}

const lineOf = ({ row, column, value, reason }: RowFault) => [row, column, value, reasons[reason].text];
