import type { Job } from '../core/job.ts';

export const missionJobs: readonly Job[] = [];
