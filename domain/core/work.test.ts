import { expect, it } from 'vitest';
import { type Instant, instantOf } from './id.ts';
import { nextTry } from './work.ts';

const now = instantOf(new Date('2026-03-01T12:00:00Z'));
const minutes = (then: Instant) => (Date.parse(then) - Date.parse(now)) / 60_000;

it('work that fails is tried ever later, at most six hours on', () => {
  expect([1, 2, 3, 4, 9, 10, 40].map((attempts) => minutes(nextTry(now, attempts, 0)))).toEqual([
    1, 2, 4, 8, 256, 360, 360,
  ]);
});

it('what failed together comes back apart, never later than it would alone', () => {
  expect(minutes(nextTry(now, 4, 1))).toBe(6);
  expect(minutes(nextTry(now, 4, 0.5))).toBe(7);
});
