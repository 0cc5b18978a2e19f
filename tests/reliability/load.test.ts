import { expect, it } from 'vitest';
import { carry } from './support/load.ts';

it('R20, short: a thousand people in rooms of fifty hear everything', async () => {
  const carried = await carry({ rooms: 20, people: 50, perSecond: 100, seconds: 20 });
  console.log(`R20: ${JSON.stringify(carried)}`);
  expect(carried).toMatchObject({ sent: 2_000, deliveries: 100_000, lost: 0 });
});
