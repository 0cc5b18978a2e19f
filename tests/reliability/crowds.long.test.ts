import { expect, it } from 'vitest';
import { keepIdle, stallSome } from './support/crowds.ts';

it('R16: fifty of five hundred stop reading for ten minutes', { timeout: 20 * 60_000 }, async () => {
  const found = await stallSome(500, 50, 600);
  console.log(`R16: ${JSON.stringify(found)}`);
  expect(found.grownMb).toBeLessThan(100);
  expect(found.cutWithinMs).toBeLessThan(30_500);
  expect(found.p99Ms).toBeLessThan(found.p99BeforeMs * 1.2);
});

it('R21: five thousand only listen while twenty messages a second are sent', {
  timeout: 10 * 60_000,
}, async () => {
  const found = await keepIdle(5_000, 60);
  console.log(`R21: ${JSON.stringify(found)}`);
  expect(found.sockets).toBeGreaterThanOrEqual(5_000);
  expect(found.residentMb).toBeLessThan(400);
  expect(found.ackP99Ms).toBeLessThan(150);
});
