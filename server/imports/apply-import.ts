import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ImportId } from '#domain/core/id.ts';
import { missionStream, userStream } from '#domain/core/streams.ts';
import type { Brought, ImportOutcome } from '#domain/imports/plan.ts';
import { mayImportInto, mayMoveImport } from '#domain/imports/policy.ts';
import { applyImportInput } from '#domain/imports/schema.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { type LoadedImport, loadImport } from './access.ts';
import type { Looked } from './look-through.ts';
import { lookThroughImport } from './look-through-import.ts';
import { writeActivities } from './write-activities.ts';
import { writeContributions } from './write-contributions.ts';

/** How many records of a kind an import leads to by name; all are found in their missions. */
const VISITED = 200;

export const applyImport = command({
  name: 'import.apply',
  summary: 'Import a sheet as mapped: all of its rows, or nothing.',
  path: '/imports/{importId}/apply',
  scope: 'missions',
  limit: 'heavy',
  input: applyImportInput,
  output: z.object({ importId: z.string(), created: z.number(), updated: z.number(), unchanged: z.number() }),
  /** The sheet is read before the transaction opens, so that parsing holds up nobody else. */
  async prepare({ importId }, look) {
    const job = await loadImport(look, importId);
    permit(mayMoveImport(look.actor, job.facts, 'apply'));
    return { version: job.version, looked: await lookThroughImport(look, job) };
  },
  async run(act) {
    const { input, prepared } = act;
    const job = await loadImport(act, input.importId);
    permit(mayMoveImport(act.actor, job.facts, 'apply'));
    if (job.version !== input.version || prepared.version !== input.version) {
      throw new PortalError('stale_version');
    }
    const { looked } = prepared;
    permitRows(act, looked, input.leaveOutFaulty);
    const { outcome, brought } = await write(act, job.id, looked);
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
    const { created, updated, unchanged } = outcome.values;
    return { importId: job.id, created, updated, unchanged };
  },
});

/** A sheet that is not wholly understood imports nothing, unless its faulty rows are to be left out. */
function permitRows(act: Act, looked: Looked, leaveOutFaulty: boolean): void {
  const { missing, faultCount: count, rows, missions } = looked;
  if (missing.length > 0) throw new PortalError('imports.columns_missing', { columns: missing.join(', ') });
  if (count > 0 && !leaveOutFaulty) throw new PortalError('imports.rows_faulty', { count });
  if (rows === 0) throw new PortalError('imports.nothing_to_import');
  permit(
    mayImportInto(
      act.actor,
      missions.map(({ id }) => id),
    ),
  );
}

async function write(
  act: Act,
  importId: ImportId,
  { kind, work, rows, leftOut, faulty, missions }: Looked,
): Promise<{ outcome: ImportOutcome; brought: Brought }> {
  const { tallies, organisations, initiatives } =
    kind === 'activities' ? await writeActivities(act, work) : await writeContributions(act, importId, work);
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
