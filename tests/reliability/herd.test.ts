import { expect, it } from 'vitest';
import { returnAtOnce } from './support/herd.ts';

it('R23, short: all who come back after a restart are let in and told what they missed', async () => {
  const back = await returnAtOnce(6, 50);
  console.log(`R23: ${JSON.stringify(back)}`);
  expect(back.clients).toBe(300);
});
