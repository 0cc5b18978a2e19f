import type { Id } from '../core/id.ts';

interface JobFacts {
  readonly jobId: Id<'job'>;
  /** What kind of work: `mail.send`. */
  readonly kind: string;
}

/** What operators can have done with work that was given up. */
export interface OperationEvents {
  'job.retried': JobFacts;
  'job.discarded': JobFacts;
}
