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
import { fileOf, type LoadedImport, loadImport } from './access.ts';
import { readSheet } from './read-sheet.ts';
import { type Understanding, understand } from './understand.ts';
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
    const file = await fileOf(look.read, job.id);
    return { version: job.version, ...(await readSheet(file, job.plan.encoding)) };
  },
  async run(act) {
    const { input, prepared } = act;
    const job = await loadImport(act, input.importId);
    permit(mayMoveImport(act.actor, job.facts, 'apply'));
    if (job.version !== input.version || prepared.version !== input.version) {
      throw new PortalError('stale_version');
    }
    const understanding = await understand(
      { read: act.tx, actor: act.actor },
      job.kind,
      prepared.sheet,
      job.plan,
    );
    permitRows(act, understanding, input.leaveOutFaulty);
    const { outcome, brought } = await write(act, job.id, understanding);
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
    await recordApplied(act, job, understanding, outcome);
    const { created, updated, unchanged } = outcome.values;
    return { importId: job.id, created, updated, unchanged };
  },
});

const rowsOf = ({ activities, contributions }: Understanding) => [...activities, ...contributions];
const missionsOf = (understanding: Understanding) => [
  ...new Set(rowsOf(understanding).map((row) => row.missionId)),
];

/** A sheet that is not wholly understood imports nothing, unless its faulty rows are to be left out. */
function permitRows(act: Act, understanding: Understanding, leaveOutFaulty: boolean): void {
  const { missing } = understanding;
  if (missing.length > 0) throw new PortalError('imports.columns_missing', { columns: missing.join(', ') });
  if (understanding.faults.length > 0 && !leaveOutFaulty) {
    throw new PortalError('imports.rows_faulty', { count: understanding.faults.length });
  }
  if (rowsOf(understanding).length === 0) throw new PortalError('imports.nothing_to_import');
  permit(mayImportInto(act.actor, missionsOf(understanding)));
}

async function write(
  act: Act,
  importId: ImportId,
  understanding: Understanding,
): Promise<{ outcome: ImportOutcome; brought: Brought }> {
  const { tallies, organisations, initiatives } =
    understanding.kind === 'activities'
      ? await writeActivities(act, understanding)
      : await writeContributions(act, importId, understanding);
  const rows = rowsOf(understanding);
  const outcome = {
    ...tallies,
    rows: rows.length,
    leftOut: understanding.leftOut,
    faulty: new Set(understanding.faults.map((fault) => fault.row)).size,
  };
  const missions = missionsOf(understanding).map((id) => ({
    id,
    rows: rows.filter(({ missionId }) => missionId === id).length,
  }));
  return {
    outcome,
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
  understanding: Understanding,
  outcome: ImportOutcome,
): Promise<void> {
  const missions = missionsOf(understanding);
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
