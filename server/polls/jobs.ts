import type { Job } from '../core/job.ts';
import { expirePoll } from './expire-poll.ts';

const AT_ONCE = 200;

/** Polls whose last hour has passed, each in a transaction of its own. */
const expirePolls: Job = {
  name: 'polls.expire',
  everySeconds: 30,
  async run({ database, clock, run }) {
    const due = await database.read
      .selectFrom('poll')
      .select('message_id as messageId')
      .where('ended_at', 'is', null)
      .where('ends_at', '<=', clock.now())
      .orderBy('ends_at')
      .limit(AT_ONCE)
      .execute();
    for (const poll of due) await run(expirePoll, poll);
  },
};

export const pollJobs: readonly Job[] = [expirePolls];
