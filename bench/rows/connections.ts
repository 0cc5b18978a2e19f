import { connectLive, connectMany, joinRoom, type LiveClient } from '../clients/live.ts';
import { postInFlight } from '../clients/room.ts';
import { generateMembers } from '../generate/people.ts';
import { demonstrationDatabase, startPortal, withDatabase } from '../measure/portal.ts';
import type { Figure, Row } from '../measure/row.ts';
import { type Server, startServer } from '../measure/server.ts';
import { median } from '../measure/statistics.ts';

const MISSED = 200;
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));

async function kilobytesEach(server: Server, clients: () => Promise<LiveClient[]>): Promise<number> {
  await settle();
  const before = server.used().residentKb;
  const open = await clients();
  await settle();
  const each = (server.used().residentKb - before) / open.length;
  for (const client of open) client.close();
  await settle();
  return each;
}

async function millisecondsOf(clients: () => Promise<LiveClient[]>): Promise<number> {
  const began = performance.now();
  const open = await clients();
  const took = performance.now() - began;
  for (const client of open) client.close();
  await settle();
  return took;
}

/** Idle connections, and all of them coming back at once with what they missed. */
export const connections: Row = {
  name: 'connections',
  title: 'connections: memory, and everybody back at once',
  async run(run) {
    const count = run.quick ? 300 : 1_000;
    const raw = await startServer(['bench/reference/socket-io.mjs']);
    const file = demonstrationDatabase('connections');
    const { channelId, cookies } = await withDatabase(file, (db) => generateMembers(db, count));
    const ours = await startPortal(file);
    const bare = () => connectMany(cookies, () => connectLive(raw.port));
    const joined = (since?: number) => () =>
      connectMany(cookies, (cookie) =>
        joinRoom(ours, { channelId, cookie, ...(since !== undefined && { since }) }),
      );

    const base = ours.used().residentKb / 1_024;
    const [rawKb, ourKb] = [await kilobytesEach(raw, bare), await kilobytesEach(ours, joined())];
    const [writer] = await connectMany(cookies.slice(0, 1), (cookie) =>
      joinRoom(ours, { channelId, cookie }),
    );
    for (let sent = 0; writer && sent < MISSED; ) {
      sent += (await postInFlight({ channelId, clients: [writer] }, { inFlight: 16, seconds: 0.05 })).posted;
    }
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < run.repetitions; round += 1) {
      times[0].push(await millisecondsOf(bare));
      times[1].push(await millisecondsOf(joined(0)));
    }
    await raw.stop();
    await ours.stop();
    return {
      dropped: 0,
      disturbed: 0,
      figures: figuresOf({
        rawKb,
        ourKb,
        base,
        count,
        connectMs: median(times[0]),
        backMs: median(times[1]),
      }),
    };
  },
};

interface Found {
  readonly rawKb: number;
  readonly ourKb: number;
  readonly base: number;
  readonly count: number;
  readonly connectMs: number;
  readonly backMs: number;
}

const figuresOf = ({ rawKb, ourKb, base, count, connectMs, backMs }: Found): Figure[] => [
  {
    what: 'memory a connection',
    unit: 'KB',
    against: 'raw Socket.IO',
    reference: rawKb,
    ours: ourKb,
    bar: { most: 1.3 },
  },
  {
    what: 'memory with nobody connected',
    unit: 'MB',
    against: 'the bar itself',
    reference: 150,
    ours: base,
    bar: { most: 1 },
  },
  {
    what: `${count} back at once, ${MISSED} missed`,
    unit: 'ms',
    against: 'raw connects',
    reference: connectMs,
    ours: backMs,
    bar: { most: 2 },
  },
];
