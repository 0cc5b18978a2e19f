import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { goesSilent, manyCuts, poorDay } from '#tests/support/bad-days.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

/** The page’s own code for its link, on lines of the tests’ own. `bad-link.long.test.ts` does the same for longer. */
let server: TestPortal;
beforeAll(async () => {
  server = await openTestPortal();
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});
beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => vi.unstubAllGlobals());

describe('a page on a bad link', () => {
  it('shows what the portal keeps after every cut and every tab that died (R10)', async () => {
    const told = await manyCuts(server, { runs: 25, seed: 1 });
    console.log(`R10: ${JSON.stringify(told)}`);
  }, 90_000);

  it('notices within ten seconds of a send that nobody answers, and mends by itself (R11)', async () => {
    const { noticedMs } = await goesSilent(server);
    console.log(`R11: noticed after ${noticedMs} ms`);
    expect(noticedMs).toBeLessThanOrEqual(10_000);
  }, 60_000);

  it('loses nothing on a slow and lossy line that is cut, without anybody’s doing (R26)', async () => {
    const told = await poorDay(server, { messages: 12, cuts: 2, cutMs: 1_500, photoBytes: 40_000 });
    console.log(`R26: ${JSON.stringify(told)}`);
  }, 120_000);
});
