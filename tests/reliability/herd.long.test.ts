import { expect, it } from 'vitest';
import { returnAtOnce } from './support/herd.ts';

it('R23: a thousand come back at once and are current within 15 s', async () => {
  const back = await returnAtOnce(20, 50);
  console.log(`R23: ${JSON.stringify(back)}`);
  expect(back.clients).toBe(1_000);
  expect(back.currentMs).toBeLessThan(15_000);
});
