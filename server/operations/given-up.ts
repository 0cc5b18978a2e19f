import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Id } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayActOnJob, mayMindJobs } from '#domain/operations/job-policy.ts';
import type { ActorsAct } from '../core/act.ts';

/** The work an operator acts on, held until the act is done. */
export async function loadGivenUp(act: ActorsAct, jobId: Id<'job'>): Promise<{ kind: string }> {
  permit(mayMindJobs(act.actor));
  const found = act.tx.selectFrom('job').select(['kind', 'outcome']).where('id', '=', jobId);
  const job = await act.dialect.forUpdate(found).executeTakeFirst();
  if (!job) throw new PortalError('not_found');
  permit(mayActOnJob(job.outcome));
  return job;
}

export async function recordOfJob(
  act: ActorsAct,
  type: 'job.retried' | 'job.discarded',
  { jobId, kind }: { jobId: Id<'job'>; kind: string },
): Promise<void> {
  const streams = [userStream(act.actor.personId)] as const;
  await act.record({ type, streams, subject: `job:${jobId}`, data: { jobId, kind } });
}
