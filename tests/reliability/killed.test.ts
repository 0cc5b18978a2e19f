import { expect, it } from 'vitest';
import { killTwice } from './support/killing.ts';

const RUNS = 3;
/** On a machine with nothing else to do; on a busy one it takes as much longer as the start does. */
const BACK_MS = 5_000;
const USUAL_START_MS = 1_500;

it('R1: nothing acknowledged is lost, doubled or left out when the process is killed under load', async () => {
  for (let run = 1; run <= RUNS; run += 1) {
    const { returns, ...found } = await killTwice(6);
    console.log(`R1 run ${run}: ${JSON.stringify({ ...found, returns })}`);
    expect(found).toMatchObject({ lost: 0, twice: 0, gaps: 0 });
    expect(found.acked).toBeGreaterThan(100);
    for (const { startedMs, backMs } of returns) {
      expect(backMs).toBeLessThan(BACK_MS * Math.max(1, startedMs / USUAL_START_MS));
    }
  }
});
