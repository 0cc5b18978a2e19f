import type { Id, Instant } from '#domain/core/id.ts';
import type { Json } from './core.ts';

/** Work to be done after a commit, by whichever process comes first. */
export interface JobTable {
  id: Id<'job'>;
  /** Who knows how to do it: `mail.send`. */
  kind: string;
  /** What it is about. Of one kind and key there is one piece of work, however often it is asked for. */
  key: string;
  /** Ids and small facts, never texts. */
  payload: Json<Readonly<Record<string, unknown>>>;
  created_at: Instant;
  /** Nobody takes it before; while it is being done, when it is taken to be abandoned. */
  due_at: Instant;
  /** Tries since it was queued, or since an operator had it tried again. */
  attempts: number;
  /** Counts every time it was taken: only who took it last may say how it ended. */
  lease: number;
  last_error: string | null;
  ended_at: Instant | null;
  /** Null while it waits. */
  outcome: 'done' | 'dead' | 'discarded' | null;
}

export interface JobsTables {
  job: JobTable;
}
