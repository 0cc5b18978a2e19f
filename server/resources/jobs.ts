import type { Job } from '../core/job.ts';

export const resourceJobs: readonly Job[] = [];
