import { expect, it } from 'vitest';
import { killTwice } from './support/killing.ts';

it('R1, long: a hundred runs, two kills each', { timeout: 3 * 3_600_000 }, async () => {
  let acked = 0;
  for (let run = 1; run <= 100; run += 1) {
    const found = await killTwice(8);
    expect(found).toMatchObject({ lost: 0, twice: 0, gaps: 0 });
    acked += found.acked;
  }
  console.log(`R1: 100 runs, 200 kills, ${acked} acknowledged: none lost, doubled or left out`);
});
