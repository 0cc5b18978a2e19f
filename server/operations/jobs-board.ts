import { permit } from '#domain/core/decision.ts';
import { mayMindJobs } from '#domain/operations/job-policy.ts';
import type { Ask } from '../core/act.ts';

/** Work that was given up. */
export interface GivenUpJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly createdAt: string;
  readonly endedAt: string;
  readonly attempts: number;
  readonly why: string;
}

export interface JobsView {
  /** The latest first, as many as one page takes. */
  readonly givenUp: readonly GivenUpJob[];
  readonly givenUpInAll: number;
  /** Queued and not yet done, those that failed and are tried again among them. */
  readonly waiting: number;
  readonly failing: number;
}

const SHOWN = 100;

/** What the portal could not do by itself. */
export async function jobs(ask: Ask): Promise<JobsView> {
  permit(mayMindJobs(ask.actor));
  const count = ask.read.selectFrom('job').select((eb) => eb.fn.countAll<number>().as('many'));
  const dead = await ask.read
    .selectFrom('job')
    .select(['id', 'kind', 'key', 'created_at', 'ended_at', 'attempts', 'last_error'])
    .where('outcome', '=', 'dead')
    .orderBy('ended_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  const inAll = await count.where('outcome', '=', 'dead').executeTakeFirstOrThrow();
  const waiting = await count.where('outcome', 'is', null).executeTakeFirstOrThrow();
  const failing = await count
    .where('outcome', 'is', null)
    .where('last_error', 'is not', null)
    .executeTakeFirstOrThrow();
  return {
    givenUp: dead.map((job) => ({
      id: job.id,
      kind: job.kind,
      key: job.key,
      createdAt: job.created_at,
      endedAt: job.ended_at ?? job.created_at,
      attempts: job.attempts,
      why: job.last_error ?? '',
    })),
    givenUpInAll: Number(inAll.many),
    waiting: Number(waiting.many),
    failing: Number(failing.many),
  };
}
