import { z } from 'zod';
import { jobInput } from '#domain/operations/schema.ts';
import { command } from '../core/command.ts';
import { loadGivenUp, recordOfJob } from './given-up.ts';

export const discardJob = command({
  name: 'job.discard',
  summary: 'Gives up for good what the portal could not do.',
  path: null,
  scope: 'accounts',
  input: jobInput,
  output: z.strictObject({}),
  async run(act) {
    const { jobId } = act.input;
    const { kind } = await loadGivenUp(act, jobId);
    const ended = { outcome: 'discarded', ended_at: act.now } as const;
    await act.tx.updateTable('job').set(ended).where('id', '=', jobId).execute();
    await recordOfJob(act, 'job.discarded', { jobId, kind });
    return {};
  },
});
