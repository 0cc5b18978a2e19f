import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { goesSilent, manyCuts, poorDay } from './bad-days.ts';
import { openTestPortal, type TestPortal } from './portal.ts';

/** How much of it: a short one with every change, a long one apart. */
const FIGURES = {
  short: {
    cuts: { runs: 25, seed: 1 },
    cutsMs: 90_000,
    day: { messages: 12, cuts: 2, cutMs: 1_500, photoBytes: 40_000 },
    dayMs: 120_000,
  },
  long: {
    cuts: { runs: 200, seed: 2 },
    cutsMs: 1_200_000,
    day: { messages: 50, cuts: 3, cutMs: 30_000, photoBytes: 400_000 },
    dayMs: 600_000,
  },
} as const;

/** The page’s own code for its link, on lines of the tests’ own. */
export function tellOfBadLinks(length: keyof typeof FIGURES) {
  const figures = FIGURES[length];
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
    it(
      'shows what the portal keeps after every cut and every tab that died (R10)',
      async () => {
        const told = await manyCuts(server, figures.cuts);
        console.log(`R10: ${JSON.stringify(told)}`);
      },
      figures.cutsMs,
    );

    it('notices within ten seconds of a send that nobody answers, and mends by itself (R11)', async () => {
      const { noticedMs } = await goesSilent(server);
      console.log(`R11: noticed after ${noticedMs} ms`);
      expect(noticedMs).toBeLessThanOrEqual(10_000);
    }, 60_000);

    it(
      'loses nothing on a slow and lossy line that is cut, without anybody’s doing (R26)',
      async () => {
        const told = await poorDay(server, figures.day);
        console.log(`R26: ${JSON.stringify(told)}`);
      },
      figures.dayMs,
    );
  });
}
