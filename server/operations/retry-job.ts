import { z } from 'zod';
import { jobInput } from '#domain/operations/schema.ts';
import { command } from '../core/command.ts';
import { loadGivenUp, recordOfJob } from './given-up.ts';

export const retryJob = command({
  name: 'job.retry',
  summary: 'Has work that was given up tried again, as if it were new.',
  path: null,
  scope: 'accounts',
  input: jobInput,
  output: z.strictObject({}),
  async run(act) {
    const { jobId } = act.input;
    const { kind } = await loadGivenUp(act, jobId);
    const anew = { outcome: null, ended_at: null, attempts: 0, due_at: act.now };
    await act.tx.updateTable('job').set(anew).where('id', '=', jobId).execute();
    await recordOfJob(act, 'job.retried', { jobId, kind });
    return {};
  },
});
