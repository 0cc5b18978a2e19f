import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayMoveImport } from '#domain/imports/policy.ts';
import { moveImportInput } from '#domain/imports/schema.ts';
import { command } from '../core/command.ts';
import { loadImport } from './access.ts';

export const abandonImport = command({
  name: 'import.abandon',
  summary: 'Give up an uploaded sheet; its file is erased.',
  path: '/imports/{importId}/abandon',
  scope: 'missions',
  input: moveImportInput,
  output: z.object({ importId: z.string() }),
  async run(act) {
    const job = await loadImport(act, act.input.importId);
    permit(mayMoveImport(act.actor, job.facts, 'abandon'));
    await act.tx
      .updateTable('import_job')
      .set({ state: 'abandoned', version: job.version + 1 })
      .where('id', '=', job.id)
      .execute();
    await act.tx.deleteFrom('import_file').where('import_id', '=', job.id).execute();
    await act.record({
      type: 'import.abandoned',
      streams: [userStream(job.person_id)],
      subject: `import:${job.id}`,
      data: { importId: job.id },
    });
    return { importId: job.id };
  },
});
