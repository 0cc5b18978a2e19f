import { postInFlight } from '../clients/room.ts';
import { alternate, type Sample, type Side } from '../measure/alternate.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { type Gathered, gatherAtPortal, gatherAtReference } from '../measure/room-servers.ts';
import type { Row } from '../measure/row.ts';
import { startServer } from '../measure/server.ts';

const MEMBERS = 5;

function posting({ server, room }: Gathered, inFlight: number, seconds: number): Side {
  return {
    pid: server.pid,
    async measure(): Promise<Sample> {
      const before = server.used().cpuUs;
      const { perSecond, posted, ackP50Ms, ackP99Ms } = await postInFlight(room, { inFlight, seconds });
      return { perSecond, cpuUs: (server.used().cpuUs - before) / posted, ackP50Ms, ackP99Ms };
    },
  };
}

/** Messages a second through the whole command, stored and synced, with many of them under way. */
export const ingest: Row = {
  name: 'ingest',
  title: 'messages a second through the whole command, 5 members, 64 in flight',
  async run(run) {
    const [reference, ours] = [await gatherAtReference('socket-io', MEMBERS), await gatherAtPortal(MEMBERS)];
    const sides = [reference, ours].map((side) => posting(side, 64, run.seconds)) as [Side, Side];
    for (const side of sides) await side.measure();
    const compared = await alternate(...sides, run);
    await reference.stop();
    await ours.stop();
    const figure = figuresOf(compared, 'raw Socket.IO, nothing stored');
    return {
      ...compared,
      figures: [
        figure('64 in flight: durable messages', '/s', 'perSecond', { least: 1 }),
        figure('64 in flight: server CPU a message', 'µs', 'cpuUs', null),
        figure('64 in flight: acknowledged, p50', 'ms', 'ackP50Ms', null),
        figure('64 in flight: acknowledged, p99', 'ms', 'ackP99Ms', null),
      ],
    };
  },
};

/** The same with one under way, against a bare insert that syncs each time and has no network at all. */
export const ingestAlone: Row = {
  name: 'ingest-alone',
  title: 'messages a second through the whole command, 1 in flight',
  async run(run) {
    const bare = await startServer(['bench/reference/insert.mjs']);
    const ours = await gatherAtPortal(MEMBERS);
    const reference: Side = {
      pid: bare.pid,
      measure: async () =>
        (await (await fetch(`http://127.0.0.1:${bare.port}/?seconds=${run.seconds}`)).json()) as Sample,
    };
    const side = posting(ours, 1, run.seconds);
    for (const one of [reference, side]) await one.measure();
    const compared = await alternate(reference, side, run);
    await bare.stop();
    await ours.stop();
    return {
      ...compared,
      figures: [
        {
          what: '1 in flight: durable messages',
          unit: '/s',
          against: 'bare inserts, one a transaction, FULL',
          reference: compared.reference.perSecond ?? 0,
          ours: compared.ours.perSecond ?? 0,
          bar: { least: 0.8 },
        },
      ],
    };
  },
};
