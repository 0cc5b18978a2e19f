import type { Job } from '../core/job.ts';

export const initiativeJobs: readonly Job[] = [];
