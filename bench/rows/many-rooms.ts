import { connectLive, connectMany, type LiveClient } from '../clients/live.ts';
import { listen, postAtPace } from '../clients/room.ts';
import { generateMembers } from '../generate/people.ts';
import { generateRooms } from '../generate/rooms.ts';
import { alternate, type Sample, type Side } from '../measure/alternate.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { demonstrationDatabase, startPortal, withDatabase } from '../measure/portal.ts';
import type { Row, Run } from '../measure/row.ts';
import { type Server, startServer } from '../measure/server.ts';
import { percentile } from '../measure/statistics.ts';

const ROOMS = 200;
/** Every tenth room is written to, once a second. */
const QUIET = 10;

interface Crowd {
  readonly server: Server;
  readonly channels: readonly string[];
  readonly clients: readonly LiveClient[];
}

async function hearAll(client: LiveClient, channels: readonly string[]): Promise<LiveClient> {
  const replies = await Promise.all(
    channels.map((channelId) => client.ask('subscribe', { stream: `channel:${channelId}` })),
  );
  if (replies.some((reply) => !reply.startsWith('[{"ok":true'))) throw new Error('A room was not opened.');
  return client;
}

async function gatherAtPortal(people: number): Promise<Crowd> {
  const file = demonstrationDatabase(`rooms-${people}`);
  const { channels, cookies } = await withDatabase(file, async (database) => {
    const members = await generateMembers(database, people);
    return { channels: await generateRooms(database, members, ROOMS), cookies: members.cookies };
  });
  const server = await startPortal(file);
  const clients = await connectMany(cookies, async (Cookie) =>
    hearAll(await connectLive(server.port, { Cookie, Origin: server.origin }), channels),
  );
  return { server, channels, clients };
}

async function gatherAtReference(people: number): Promise<Crowd> {
  const server = await startServer(['bench/reference/rooms.mjs']);
  const channels = Array.from({ length: ROOMS }, (_, at) => `room-${at}`);
  const clients = await connectMany(Array.from({ length: people }), async () =>
    hearAll(await connectLive(server.port), channels),
  );
  return { server, channels, clients };
}

function talking({ server, channels, clients }: Crowd, { seconds }: Run): Side {
  const busy = channels.filter((_, at) => at % QUIET === 0);
  return {
    pid: server.pid,
    async measure(): Promise<Sample> {
      const heard = listen(clients);
      const before = server.used().cpuUs;
      const sent = await Promise.all(
        busy.map(async (channelId, at) => {
          // They do not all speak at the same moment.
          await new Promise((resolve) => setTimeout(resolve, (at * 1_000) / busy.length));
          return postAtPace({ channelId, clients: clients.slice(at) }, { perSecond: 1, seconds });
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      heard.stop();
      const deliveries = sent.reduce((sum, count) => sum + count, 0) * clients.length;
      if (heard.ages.length !== deliveries) throw new Error(`${heard.ages.length} of ${deliveries} arrived.`);
      return { cpuUs: (server.used().cpuUs - before) / deliveries, p50: percentile(heard.ages, 50) };
    },
  };
}

/** Everybody has a place in many rooms, of which a few are talking. */
export const manyRooms: Row = {
  name: 'many-rooms',
  title: `people with ${ROOMS} channels each, one message a second in every tenth`,
  async run(run) {
    const people = run.quick ? 200 : 2_000;
    const crowds = [await gatherAtReference(people), await gatherAtPortal(people)] as const;
    const sides = crowds.map((crowd) => talking(crowd, run)) as [Side, Side];
    for (const side of sides) await side.measure();
    const compared = await alternate(...sides, run);
    for (const { clients, server } of crowds) {
      for (const client of clients) client.close();
      await server.stop();
    }
    const figure = figuresOf(compared, 'raw Socket.IO with the same rooms');
    return {
      ...compared,
      figures: [
        figure(`${people} people: server CPU a delivery`, 'µs', 'cpuUs', { most: 1.25 }),
        figure(`${people} people: delivered, p50`, 'ms', 'p50', null),
      ],
    };
  },
};
