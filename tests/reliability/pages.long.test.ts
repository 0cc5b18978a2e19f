import { expect, it } from 'vitest';
import { askAtPace } from './support/pages.ts';

it('R22: ten minutes of mixed pages at a hundred a second', { timeout: 20 * 60_000 }, async () => {
  const asked = await askAtPace({ perSecond: 100, seconds: 600 });
  console.log(`R22: ${JSON.stringify(asked)}`);
  expect(asked.faults).toBe(0);
  expect(asked.p95Ms).toBeLessThan(150);
  expect(asked.p99Ms).toBeLessThan(500);
  expect(asked.loopDelayP99Ms).toBeLessThan(50);
});
