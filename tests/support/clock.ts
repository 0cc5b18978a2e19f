import { v7 as uuidv7 } from 'uuid';
import { type Id, type Instant, instantOf, later } from '#domain/core/id.ts';
import type { Clock } from '#server/core/clock.ts';

export interface TestClock extends Clock {
  /** Moves time forward. */
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-11-24T09:00:00.000Z'): TestClock {
  let now: Instant = instantOf(new Date(start));
  return {
    now: () => now,
    newId: <Noun extends string>() => uuidv7() as Id<Noun>,
    advance(milliseconds) {
      now = later(now, milliseconds);
    },
  };
}
