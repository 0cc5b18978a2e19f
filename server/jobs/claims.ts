import type { Database, Tx } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import { type Instant, later } from '#domain/core/id.ts';
import { nextTry, WORK_TRIES } from '#domain/core/work.ts';
import type { WorkItem } from '../core/work.ts';

/** Work that this process has taken, until the lease runs out. */
export interface Claim extends WorkItem {
  readonly kind: string;
  readonly attempts: number;
  readonly lease: number;
}

/** Of a process that died, the work goes to another one after this long. */
export const LEASE_MS = 60_000;

/** Takes the next piece of work that is due, before anybody else does; null where there is none. */
export async function claimNext(
  database: Database,
  kinds: readonly string[],
  now: () => Instant,
): Promise<Claim | null> {
  // Asked first without writing: a queue that is empty costs one look at an index.
  if (!(await dueJobs(database.read, kinds, now()).executeTakeFirst())) return null;
  return database.transact(async (tx) => {
    const job = await database.dialect.skipLocked(dueJobs(tx, kinds, now())).executeTakeFirst();
    if (!job) return null;
    if (job.attempts >= WORK_TRIES) {
      const died = job.last_error ?? 'the process ended each time while this was being done';
      await end(tx, job, { outcome: 'dead', ended_at: now(), last_error: died });
      return null;
    }
    const taken = { attempts: job.attempts + 1, lease: job.lease + 1 };
    const due = later(now(), LEASE_MS);
    await tx
      .updateTable('job')
      .set({ ...taken, due_at: due })
      .where('id', '=', job.id)
      .execute();
    return { ...job, ...taken, payload: fromJson(job.payload) };
  });
}

function dueJobs(read: Database['read'] | Tx, kinds: readonly string[], now: Instant) {
  return (
    read
      .selectFrom('job')
      .select(['id', 'kind', 'key', 'payload', 'attempts', 'lease', 'last_error'])
      .where('outcome', 'is', null)
      .where('due_at', '<=', now)
      // A process of an older release leaves alone what it does not know.
      .where('kind', 'in', kinds)
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
  );
}

type Ended = { outcome: 'done' | 'dead'; ended_at: Instant; last_error: string | null };

async function end(tx: Tx, { id, lease }: Pick<Claim, 'id' | 'lease'>, ended: Ended): Promise<void> {
  await tx.updateTable('job').set(ended).where('id', '=', id).where('lease', '=', lease).execute();
}

/** Says that the work goes on. */
export async function renew(database: Database, claim: Claim, now: Instant): Promise<void> {
  await database.transact(async (tx) => {
    await tx
      .updateTable('job')
      .set({ due_at: later(now, LEASE_MS) })
      .where('id', '=', claim.id)
      .where('lease', '=', claim.lease)
      .where('outcome', 'is', null)
      .execute();
  });
}

export async function noteDone(database: Database, claim: Claim, now: Instant): Promise<void> {
  await database.transact((tx) => end(tx, claim, { outcome: 'done', ended_at: now, last_error: null }));
}

/** Has it tried again later, or leaves it for the operator; says which. */
export async function noteFailed(
  database: Database,
  claim: Claim,
  { error, now }: { error: unknown; now: Instant },
): Promise<'again' | 'dead'> {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  const dead = claim.attempts >= WORK_TRIES;
  await database.transact(async (tx) => {
    if (dead) return end(tx, claim, { outcome: 'dead', ended_at: now, last_error: why });
    await tx
      .updateTable('job')
      .set({ due_at: nextTry(now, claim.attempts, Math.random()), last_error: why })
      .where('id', '=', claim.id)
      .where('lease', '=', claim.lease)
      .execute();
  });
  return dead ? 'dead' : 'again';
}
