import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayCarryOnImport } from '#domain/imports/policy.ts';
import { stopImportInput } from '#domain/imports/schema.ts';
import { command } from '../core/command.ts';
import { loadImport } from './access.ts';

export const stopImport = command({
  name: 'import.stop',
  summary: 'The portal itself: a sheet whose import was started cannot be imported, and waits again.',
  path: null,
  scope: 'missions',
  input: stopImportInput,
  output: z.object({ importId: z.string() }),
  async run(act) {
    const { importId, reason } = act.input;
    const job = await loadImport(act, importId);
    permit(mayCarryOnImport(act.actor, job.facts, 'stop'));
    const plan = { ...job.plan, stopped: reason };
    await act.tx
      .updateTable('import_job')
      .set({ state: 'mapped', plan: toJson(plan), version: job.version + 1 })
      .where('id', '=', job.id)
      .execute();
    await act.record({
      type: 'import.stopped',
      streams: [userStream(job.person_id)],
      subject: `import:${job.id}`,
      data: { importId: job.id, reason },
    });
    return { importId: job.id };
  },
});
