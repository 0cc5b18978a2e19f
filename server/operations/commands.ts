import { discardJob } from './discard-job.ts';
import { retryJob } from './retry-job.ts';

export const operationCommands = [retryJob, discardJob] as const;
