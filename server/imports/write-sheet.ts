import { toJson } from '#db/schema/core.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ImportId } from '#domain/core/id.ts';
import { missionStream, userStream } from '#domain/core/streams.ts';
import type { Brought, ImportOutcome } from '#domain/imports/plan.ts';
import { mayImportInto } from '#domain/imports/policy.ts';
import type { Act } from '../core/act.ts';
import type { LoadedImport } from './access.ts';
import type { Looked } from './look-through.ts';
import { writeActivities } from './write-activities.ts';
import { writeContributions } from './write-contributions.ts';

/** How many records of a kind an import leads to by name; all are found in their missions. */
const VISITED = 200;

/** A sheet that is not wholly understood imports nothing, unless its faulty rows are to be left out. */
export function permitRows(actor: Visitor, looked: Looked, leaveOutFaulty: boolean): void {
  const { missing, faultCount: count, rows, missions } = looked;
  if (missing.length > 0) throw new PortalError('imports.columns_missing', { columns: missing.join(', ') });
  if (count > 0 && !leaveOutFaulty) throw new PortalError('imports.rows_faulty', { count });
  if (rows === 0) throw new PortalError('imports.nothing_to_import');
  permit(
    mayImportInto(
      actor,
      missions.map(({ id }) => id),
    ),
  );
}

/** Writes all rows of a sheet for whoever acts, and says so in every mission it brought something to. */
export async function writeSheet(
  act: Act,
  job: LoadedImport,
  looked: Looked,
  told: (written: number) => void = () => {},
): Promise<ImportOutcome> {
  const { outcome, brought } = await writeRows(act, job.id, looked, told);
  await act.tx
    .updateTable('import_job')
    .set({
      state: 'applied',
      outcome: toJson(outcome),
      brought: toJson(brought),
      applied_at: act.now,
      version: job.version + 1,
    })
    .where('id', '=', job.id)
    .execute();
  await recordApplied(act, job, looked, outcome);
  return outcome;
}

async function writeRows(
  act: Act,
  importId: ImportId,
  { kind, work, rows, leftOut, faulty, missions }: Looked,
  told: (written: number) => void,
): Promise<{ outcome: ImportOutcome; brought: Brought }> {
  const { tallies, organisations, initiatives } =
    kind === 'activities'
      ? await writeActivities(act, work, told)
      : await writeContributions(act, importId, work);
  return {
    outcome: { ...tallies, rows, leftOut, faulty },
    brought: {
      missions,
      organisations: organisations.slice(0, VISITED),
      initiatives: initiatives.slice(0, VISITED),
    },
  };
}

/** One event for the whole sheet, heard in every mission it brought something to. */
async function recordApplied(
  act: Act,
  job: LoadedImport,
  looked: Looked,
  outcome: ImportOutcome,
): Promise<void> {
  const missions = looked.missions.map(({ id }) => id);
  await act.record({
    type: 'import.applied',
    streams: [userStream(job.person_id), ...missions.map(missionStream)],
    subject: `import:${job.id}`,
    missionId: missions.length === 1 ? (missions[0] ?? null) : null,
    data: {
      importId: job.id,
      kind: job.kind,
      organisations: outcome.organisations.created,
      initiatives: outcome.initiatives.created,
      values: outcome.values.created + outcome.values.updated,
    },
  });
}
