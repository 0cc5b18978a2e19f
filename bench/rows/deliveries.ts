import { listen, postInFlight } from '../clients/room.ts';
import { alternate, type Sample, type Side } from '../measure/alternate.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { type Gathered, gatherAtPortal, gatherAtReference } from '../measure/room-servers.ts';
import type { Row } from '../measure/row.ts';
import { percentile } from '../measure/statistics.ts';

const PEOPLE = 200;
const STEADY_MS = 250;
const steps = [1, 4, 16, 64, 256] as const;

/** The most deliveries a second at which 99 of 100 come within the time, going up until they no longer do. */
function climbing({ server, room }: Gathered, seconds: number): Side {
  return {
    pid: server.pid,
    async measure(): Promise<Sample> {
      let best: Sample = { perSecond: 0, cpuUs: 0, p50: 0 };
      for (const inFlight of steps) {
        const heard = listen(room.clients);
        const before = server.used().cpuUs;
        const { perSecond, posted } = await postInFlight(room, { inFlight, seconds });
        const cpuUs = (server.used().cpuUs - before) / (posted * PEOPLE);
        await new Promise((resolve) => setTimeout(resolve, 300));
        heard.stop();
        if (percentile(heard.ages, 99) > STEADY_MS) break;
        const deliveries = perSecond * PEOPLE;
        if (deliveries > (best.perSecond ?? 0))
          best = { perSecond: deliveries, cpuUs, p50: percentile(heard.ages, 50) };
      }
      return best;
    },
  };
}

/** How many deliveries a second a room of two hundred takes, every message committed before it leaves. */
export const deliveries: Row = {
  name: 'deliveries',
  title: `most deliveries a second, room of ${PEOPLE}, p99 within ${STEADY_MS} ms`,
  async run(run) {
    const [reference, ours] = [await gatherAtReference('socket-io', PEOPLE), await gatherAtPortal(PEOPLE)];
    const sides = [reference, ours].map((side) => climbing(side, run.quick ? 0.5 : 1)) as [Side, Side];
    for (const side of sides) await side.measure();
    const compared = await alternate(...sides, { ...run, patience: 0 });
    await reference.stop();
    await ours.stop();
    const figure = figuresOf(compared, 'raw Socket.IO, nothing stored');
    return {
      ...compared,
      figures: [
        figure('deliveries', '/s', 'perSecond', { least: 5 }),
        figure('server CPU a delivery, then', 'µs', 'cpuUs', null),
        figure('delivered, p50, then', 'ms', 'p50', null),
      ],
    };
  },
};
