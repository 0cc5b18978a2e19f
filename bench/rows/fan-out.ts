import { listen, postAtPace } from '../clients/room.ts';
import { alternate, type Compared, type Sample, type Side } from '../measure/alternate.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { type Gathered, gatherAtPortal, gatherAtReference } from '../measure/room-servers.ts';
import type { Figure, Row, Run } from '../measure/row.ts';
import { percentile } from '../measure/statistics.ts';

/** Messages a second that are modest for a room of that size. */
const rooms = [
  { people: 100, perSecond: 20, p50: 2, p99: 2 },
  { people: 500, perSecond: 8, p50: 1.25, p99: 1.5 },
  { people: 1_000, perSecond: 5, p50: 1.25, p99: 1.5 },
] as const;

type Size = (typeof rooms)[number];

function talking({ server, room }: Gathered, { perSecond }: Size, seconds: number): Side {
  return {
    pid: server.pid,
    async measure(): Promise<Sample> {
      const heard = listen(room.clients);
      const before = server.used().cpuUs;
      const sent = await postAtPace(room, { perSecond, seconds });
      await new Promise((resolve) => setTimeout(resolve, 200));
      heard.stop();
      const deliveries = sent * room.clients.length;
      if (heard.ages.length !== deliveries) throw new Error(`${heard.ages.length} of ${deliveries} arrived.`);
      const cpuUs = (server.used().cpuUs - before) / deliveries;
      return { p50: percentile(heard.ages, 50), p99: percentile(heard.ages, 99), cpuUs };
    },
  };
}

async function compare(size: Size, run: Run): Promise<Compared> {
  const [reference, ours] = [
    await gatherAtReference('socket-io', size.people),
    await gatherAtPortal(size.people),
  ];
  const sides = [reference, ours].map((side) => talking(side, size, run.seconds)) as [Side, Side];
  for (const side of sides) await side.measure();
  const compared = await alternate(...sides, run);
  await reference.stop();
  await ours.stop();
  return compared;
}

/** From the writer's send to each member's receipt, stored and synced in between, at a modest rate. */
export const fanOut: Row = {
  name: 'fan-out',
  title: 'a message to all members of a room at a modest rate',
  async run(run) {
    const figures: Figure[] = [];
    const spoilt = { dropped: 0, disturbed: 0 };
    for (const size of run.quick ? rooms.slice(0, 2) : rooms) {
      const compared = await compare(size, run);
      spoilt.dropped += compared.dropped;
      spoilt.disturbed += compared.disturbed;
      const figure = figuresOf(compared, 'raw Socket.IO, nothing stored');
      const room = `room of ${size.people}`;
      figures.push(
        figure(`${room}: delivered, p50`, 'ms', 'p50', { most: size.p50 }),
        figure(`${room}: delivered, p99`, 'ms', 'p99', { most: size.p99 }),
        figure(`${room}: server CPU a delivery`, 'µs', 'cpuUs', { most: 1.25 }),
      );
    }
    return { figures, ...spoilt };
  },
};
