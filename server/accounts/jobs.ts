import type { Job } from '../core/job.ts';

export const accountJobs: readonly Job[] = [];
