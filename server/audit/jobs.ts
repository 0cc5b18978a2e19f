import type { Job } from '../core/job.ts';
import { sealTrail } from './seal-trail.ts';

const seal: Job = {
  name: 'audit.seal',
  everySeconds: 5,
  async run({ database, clock, log }) {
    try {
      await sealTrail({ database, clock });
    } catch (error) {
      // Another process took the number: what is left is sealed the next time.
      if (!database.dialect.isUniqueViolation(error)) throw error;
      log.debug('another process seals the trail');
    }
  },
};

export const auditJobs: readonly Job[] = [seal];
