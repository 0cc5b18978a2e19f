import { expect, it } from 'vitest';
import { comeAndGo } from './support/cycles.ts';

it('R17, short: who came, spoke and left leaves nothing behind', async () => {
  const { before, after } = await comeAndGo(1_000);
  console.log(`R17: 1,000 visits, ${JSON.stringify({ before, after })}`);
  expect(after.heapMb).toBeLessThan(before.heapMb * 1.1);
  expect(after.openFiles).toBeLessThanOrEqual(before.openFiles + 2);
});
