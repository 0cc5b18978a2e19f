import { expect, it } from 'vitest';
import { carry } from './support/load.ts';

it('R20: ten minutes of 10,000 deliveries a second', { timeout: 20 * 60_000 }, async () => {
  const carried = await carry({ rooms: 20, people: 50, perSecond: 200, seconds: 600 });
  console.log(`R20: ${JSON.stringify(carried)}`);
  expect(carried.lost).toBe(0);
  expect(carried.p99Ms).toBeLessThan(500);
});
