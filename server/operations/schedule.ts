import { Cron } from 'croner';
import { HOUR_MS, type Instant, instantOf, later } from '#domain/core/id.ts';

/** When a schedule next falls due after that instant. */
export function nextAfter(schedule: string, after: Instant): Instant {
  const next = new Cron(schedule, { paused: true, timezone: 'UTC' }).nextRun(new Date(after));
  if (!next) throw new Error(`the schedule ${schedule} never falls due`);
  return instantOf(next);
}

/** An hour past its time and still not done. */
export function isLate(schedule: string, succeededAt: Instant, now: Instant): boolean {
  return later(nextAfter(schedule, succeededAt), HOUR_MS) < now;
}
