import type { Job } from '../core/job.ts';
import { indexWhatIsBehind } from './follow-messages.ts';

/** What a process that ended had still to put into the search, and on the first start all that was ever said. */
const indexMessages: Job = {
  name: 'messages.index',
  everySeconds: 5,
  run: ({ database }) => indexWhatIsBehind(database),
};

export const channelJobs: readonly Job[] = [indexMessages];
