import type { Job } from '../core/job.ts';

export const importJobs: readonly Job[] = [];
