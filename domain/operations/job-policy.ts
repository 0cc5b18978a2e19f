import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, refused } from '../core/decision.ts';
import { mayOperate } from './policy.ts';

/** Operators see what the portal could not do by itself; to others there is no such work. */
export function mayMindJobs(visitor: Visitor): Decision {
  return mayOperate(visitor) ? allowed : refused('not_found');
}

/** Only what was given up waits for somebody. */
export function mayActOnJob(outcome: string | null): Decision {
  return outcome === 'dead' ? allowed : refused('operations.job_not_given_up');
}
