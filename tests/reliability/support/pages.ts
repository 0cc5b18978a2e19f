import { percentile } from '../../../bench/measure/statistics.ts';
import { openBuiltPortal } from './built-portal.ts';

export interface Asked {
  readonly requests: number;
  /** Answered with a fault of the portal, or not at all. */
  readonly faults: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** The highest that the portal itself told while it was asked. */
  readonly loopDelayP99Ms: number;
}

/** Public pages and those of a member, in turn, at an even pace whether or not the last one has come. */
export async function askAtPace({
  perSecond,
  seconds,
}: {
  perSecond: number;
  seconds: number;
}): Promise<Asked> {
  const portal = await openBuiltPortal(20);
  try {
    await portal.start();
    const [room] = portal.rooms;
    if (!room) throw new Error('there is no room');
    const pages = [
      '/',
      '/missions',
      '/missions/minusca',
      '/home',
      `/channels/${room.channelId}`,
      '/channels',
      '/search/messages?q=road',
      '/missions/minusca/resources',
      '/missions/minusca/initiatives',
      '/organisations',
    ];
    const times: number[] = [];
    let faults = 0;
    const one = async (at: number) => {
      const Cookie = room.cookies[at % room.cookies.length] ?? '';
      const began = performance.now();
      const response = await fetch(portal.address + (pages[at % pages.length] ?? '/'), {
        headers: { Cookie },
      }).catch(() => null);
      await response?.arrayBuffer();
      times.push(performance.now() - began);
      if (!response || response.status >= 500) faults += 1;
    };
    const delays: number[] = [];
    const watch = setInterval(() => void loopDelay(portal.address).then((ms) => delays.push(ms)), 5_000);
    const asked: Promise<void>[] = [];
    const began = performance.now();
    for (let at = 0; at < perSecond * seconds; at += 1) {
      const wait = began + (at * 1_000) / perSecond - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      asked.push(one(at));
    }
    await Promise.all(asked);
    clearInterval(watch);
    delays.push(await loopDelay(portal.address));
    const [p50Ms, p95Ms, p99Ms] = [50, 95, 99].map((percent) => Math.round(percentile(times, percent)));
    return {
      requests: times.length,
      faults,
      p50Ms: p50Ms ?? 0,
      p95Ms: p95Ms ?? 0,
      p99Ms: p99Ms ?? 0,
      loopDelayP99Ms: Math.round(Math.max(...delays)),
    };
  } finally {
    await portal.remove();
  }
}

async function loopDelay(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1] ?? Number.NaN) * 1_000;
}
