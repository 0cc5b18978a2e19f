import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { ROWS_WAITED_FOR } from '#domain/imports/limits.ts';
import { mayMoveImport } from '#domain/imports/policy.ts';
import { applyImportInput } from '#domain/imports/schema.ts';
import { type CommandAct, command } from '../core/command.ts';
import { queueWork } from '../core/work.ts';
import { type LoadedImport, loadImport } from './access.ts';
import { lookThroughImport } from './look-through-import.ts';
import { permitRows, writeSheet } from './write-sheet.ts';

/** The kind of work that goes on while whoever started it does something else. */
export const FINISH = 'import.finish';

export const applyImport = command({
  name: 'import.apply',
  summary: 'Import a sheet as mapped: all of its rows, or nothing. A long one is only started by it.',
  path: '/imports/{importId}/apply',
  scope: 'missions',
  limit: 'heavy',
  input: applyImportInput,
  output: z.object({
    importId: z.string(),
    /** `applying` where it goes on by itself; then nothing is counted yet. */
    state: z.enum(['applying', 'applied']),
    created: z.number(),
    updated: z.number(),
    unchanged: z.number(),
  }),
  /** The sheet is read before the transaction opens, so that parsing holds up nobody else. */
  async prepare({ importId }, look) {
    const job = await loadImport(look, importId);
    permit(mayMoveImport(look.actor, job.facts, 'apply'));
    return { version: job.version, looked: await lookThroughImport(look, job) };
  },
  async run(act) {
    const { input, prepared } = act;
    const { looked } = prepared;
    const job = await loadImport(act, input.importId);
    permit(mayMoveImport(act.actor, job.facts, 'apply'));
    if (job.version !== input.version || prepared.version !== input.version) {
      throw new PortalError('stale_version');
    }
    permitRows(act.actor, looked, input.leaveOutFaulty);
    if (looked.rows > ROWS_WAITED_FOR) {
      await startImport(act, job, input.leaveOutFaulty);
      return { importId: job.id, state: 'applying' as const, created: 0, updated: 0, unchanged: 0 };
    }
    const { created, updated, unchanged } = (await writeSheet(act, job, looked)).values;
    return { importId: job.id, state: 'applied' as const, created, updated, unchanged };
  },
});

async function startImport(
  act: CommandAct<unknown>,
  job: LoadedImport,
  leaveOutFaulty: boolean,
): Promise<void> {
  permit(mayMoveImport(act.actor, job.facts, 'start'));
  const version = job.version + 1;
  await act.tx
    .updateTable('import_job')
    .set({ state: 'applying', version })
    .where('id', '=', job.id)
    .execute();
  await queueWork(act, {
    kind: FINISH,
    key: `${job.id}:${version}`,
    payload: { importId: job.id, leaveOutFaulty },
  });
  await act.record({
    type: 'import.started',
    streams: [userStream(job.person_id)],
    subject: `import:${job.id}`,
    data: { importId: job.id },
  });
}
