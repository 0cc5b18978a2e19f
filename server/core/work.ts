import { toJson } from '#db/schema/core.ts';
import type { Id } from '#domain/core/id.ts';
import type { Act } from './act.ts';
import type { JobServices } from './job.ts';

/** A piece of work as it is handed to who does it. */
export interface WorkItem {
  /** The same at every try: as the request id of a command it makes sure that the effect comes once. */
  readonly id: Id<'job'>;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** How work of one kind is done. Whatever it throws has it tried again later. */
export interface WorkKind {
  /** `noun.verb`. */
  readonly kind: string;
  run(services: JobServices, item: WorkItem): Promise<void>;
}

interface Work {
  readonly kind: string;
  /** Of one kind and key there is one piece of work: asking again changes nothing. */
  readonly key: string;
  /** Ids and small facts, never texts. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Queues work in the caller's transaction: it is done once that is durable, or not at all. */
export async function queueWork(
  { tx, now, newId }: Pick<Act, 'tx' | 'now' | 'newId'>,
  { kind, key, payload = {} }: Work,
): Promise<void> {
  await tx
    .insertInto('job')
    .values({
      id: newId<'job'>(),
      kind,
      key,
      payload: toJson(payload),
      created_at: now,
      due_at: now,
      attempts: 0,
      lease: 0,
      last_error: null,
      ended_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
    .execute();
}
