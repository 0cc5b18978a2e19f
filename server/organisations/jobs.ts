import type { Job } from '../core/job.ts';

export const organisationJobs: readonly Job[] = [];
