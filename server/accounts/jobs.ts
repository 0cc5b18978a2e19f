import type { Job } from '../core/job.ts';

/** Sessions and links that ran out are of no more use to anybody. */
const clearExpired: Job = {
  name: 'accounts.clear-expired',
  everySeconds: 3600,
  async run({ database, clock }) {
    const now = clock.now();
    await database.transact(async (tx) => {
      await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
      await tx.deleteFrom('account_token').where('expires_at', '<=', now).execute();
    });
  },
};

export const accountJobs: readonly Job[] = [clearExpired];
