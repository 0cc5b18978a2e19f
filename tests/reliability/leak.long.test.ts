import { expect, it } from 'vitest';
import { comeAndGo } from './support/cycles.ts';

it('R17: ten thousand visits', { timeout: 30 * 60_000 }, async () => {
  const { before, after } = await comeAndGo(10_000);
  console.log(`R17: 10,000 visits, ${JSON.stringify({ before, after })}`);
  expect(after.heapMb).toBeLessThan(before.heapMb * 1.1);
});
