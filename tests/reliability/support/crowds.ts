import { setTimeout as pause } from 'node:timers/promises';
import { connectLive, connectMany } from '../../../bench/clients/live.ts';
import { listen, postAtPace } from '../../../bench/clients/room.ts';
import { used } from '../../../bench/measure/processes.ts';
import { percentile } from '../../../bench/measure/statistics.ts';
import { type BuiltPortal, openBuiltPortal } from './built-portal.ts';
import { gatherRooms } from './load.ts';

const residentMb = (portal: BuiltPortal) => used(portal.pid()).residentKb / 1_024;

/** How many sockets the portal itself counts. */
async function socketsOf(portal: BuiltPortal): Promise<number> {
  const text = await (await fetch(`${portal.address}/metrics`)).text();
  return Number(/^concord_sockets(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? Number.NaN);
}

export interface Stalled {
  readonly grownMb: number;
  readonly cutWithinMs: number;
  readonly p99Ms: number;
  readonly p99BeforeMs: number;
}

/** Some of a room stop reading while it goes on talking. */
export async function stallSome(people: number, stalled: number, seconds: number): Promise<Stalled> {
  const portal = await openBuiltPortal(people);
  try {
    await portal.start();
    const [room] = await gatherRooms(portal);
    if (!room) throw new Error('there is no room');
    const reading = { channelId: room.channelId, clients: room.clients.slice(stalled) };
    const p99Of = async (forSeconds: number) => {
      const heard = listen(reading.clients);
      await postAtPace(reading, { perSecond: 200, seconds: forSeconds });
      heard.stop();
      return percentile(heard.ages, 99);
    };
    const p99BeforeMs = await p99Of(Math.min(seconds, 20));
    const before = residentMb(portal);
    for (const client of room.clients.slice(0, stalled)) client.stall();
    const began = performance.now();
    let cutWithinMs = Number.POSITIVE_INFINITY;
    const watching = (async () => {
      while (performance.now() - began < seconds * 1_000 && cutWithinMs === Number.POSITIVE_INFINITY) {
        if ((await socketsOf(portal)) <= reading.clients.length) cutWithinMs = performance.now() - began;
        await pause(500);
      }
    })();
    const p99Ms = await p99Of(seconds);
    await watching;
    for (const client of room.clients) client.close();
    return { grownMb: residentMb(portal) - before, cutWithinMs, p99Ms, p99BeforeMs };
  } finally {
    await portal.remove();
  }
}

export interface Idle {
  readonly sockets: number;
  readonly residentMb: number;
  readonly ackP99Ms: number;
}

const SOCKETS_EACH = 9;

/** Many who only listen, while a few talk in a room of their own. */
export async function keepIdle(sockets: number, seconds: number): Promise<Idle> {
  const portal = await openBuiltPortal(Math.ceil(sockets / SOCKETS_EACH), 2);
  try {
    await portal.start();
    const [crowd, talking] = portal.rooms;
    if (!crowd || !talking) throw new Error('there are no rooms');
    const cookies = crowd.cookies.flatMap((cookie) => Array.from({ length: SOCKETS_EACH }, () => cookie));
    const enter = (Cookie: string) => connectLive(portal.port, { Cookie, Origin: portal.origin });
    const idle = await connectMany(cookies.slice(0, sockets), enter);
    const clients = await connectMany(talking.cookies.slice(0, 20), enter);
    const took: number[] = [];
    const measured = clients.map((client) => ({
      ...client,
      async ask(event: string, payload: unknown) {
        const began = performance.now();
        const reply = await client.ask(event, payload);
        took.push(performance.now() - began);
        return reply;
      },
    }));
    await postAtPace({ channelId: talking.channelId, clients: measured }, { perSecond: 20, seconds });
    const found = {
      sockets: await socketsOf(portal),
      residentMb: residentMb(portal),
      ackP99Ms: percentile(took, 99),
    };
    for (const client of [...idle, ...clients]) client.close();
    return found;
  } finally {
    await portal.remove();
  }
}
