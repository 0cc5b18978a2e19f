import { type Instant, later } from './id.ts';

/** After this many tries a piece of work is left for the operator. */
export const WORK_TRIES = 12;

/**
 * When work that failed is tried again: after 1, 2, 4 … minutes, at most every 6 hours, each up to a quarter
 * sooner by `chance` (0 to 1), so that what failed together does not come back together.
 */
export function nextTry(now: Instant, attempts: number, chance: number): Instant {
  const minutes = Math.min(2 ** Math.max(0, attempts - 1), 6 * 60);
  return later(now, Math.round(minutes * 60_000 * (1 - chance / 4)));
}
