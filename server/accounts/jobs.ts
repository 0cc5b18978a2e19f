import { KNOWN_DEVICE_DAYS } from '#domain/accounts/lifecycle.ts';
import { DAY_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';

/** Sessions, links and devices that ran out are of no more use to anybody. */
const clearExpired: Job = {
  name: 'accounts.clear-expired',
  everySeconds: 3600,
  async run({ database, clock }) {
    const now = clock.now();
    const forgotten = later(now, -KNOWN_DEVICE_DAYS * DAY_MS);
    await database.transact(async (tx) => {
      await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
      await tx.deleteFrom('account_token').where('expires_at', '<=', now).execute();
      await tx.deleteFrom('known_device').where('last_used_at', '<=', forgotten).execute();
    });
  },
};

export const accountJobs: readonly Job[] = [clearExpired];
