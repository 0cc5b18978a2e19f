import { DAY_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';
import { lastVerification, verify } from './verification.ts';

const verifyDaily: Job = {
  name: 'operations.verify-trail',
  everySeconds: 600,
  async run(services) {
    const last = await lastVerification(services.database);
    if (!last || later(last.endedAt, DAY_MS) <= services.clock.now()) await verify(services);
  },
};

export const operationJobs: readonly Job[] = [verifyDaily];
