import { DAY_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';
import { backUpWhenDue } from './scheduled-backup.ts';
import { findUpkeep } from './upkeep.ts';
import { verify } from './verification.ts';

const backUp: Job = {
  name: 'operations.back-up',
  everySeconds: 60,
  run: async (services) => void (await backUpWhenDue(services)),
};

const verifyDaily: Job = {
  name: 'operations.verify-trail',
  everySeconds: 600,
  async run(services) {
    const last = await findUpkeep(services.database.read, 'verification');
    if (!last || later(last.endedAt, DAY_MS) <= services.clock.now()) await verify(services);
  },
};

export const operationJobs: readonly Job[] = [backUp, verifyDaily];
