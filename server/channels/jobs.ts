import type { Job } from '../core/job.ts';

export const channelJobs: readonly Job[] = [];
