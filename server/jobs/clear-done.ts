import { DAY_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';

/** Work that was done is known this long, so that asking for it again does nothing. */
const KEPT_DAYS = 30;

export const clearDone: Job = {
  name: 'jobs.clear-done',
  everySeconds: 3600,
  async run({ database, clock }) {
    const before = later(clock.now(), -KEPT_DAYS * DAY_MS);
    await database.transact(async (tx) => {
      await tx
        .deleteFrom('job')
        .where('outcome', 'in', ['done', 'discarded'])
        .where('ended_at', '<', before)
        .execute();
    });
  },
};
