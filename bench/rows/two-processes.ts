import { execFileSync } from 'node:child_process';
import { openDatabase } from '#db/open.ts';
import { startPostgres, startRedis } from '../../scripts/services.mjs';
import { connectLive, connectMany, type LiveClient } from '../clients/live.ts';
import { listen, postAtPace } from '../clients/room.ts';
import { generateMembers } from '../generate/people.ts';
import { alternate, type Sample, type Side } from '../measure/alternate.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { startPortal, surroundings } from '../measure/portal.ts';
import type { Row, Run } from '../measure/row.ts';
import { type Server, startServer } from '../measure/server.ts';
import { percentile } from '../measure/statistics.ts';

const PEOPLE = 20;
const PER_SECOND = 20;

interface Pair {
  readonly channelId: string;
  readonly servers: readonly [Server, Server];
  readonly writer: LiveClient;
  /** Those whose line goes to the other process. */
  readonly across: readonly LiveClient[];
}

type Enter = (at: number, side: 0 | 1) => Promise<LiveClient>;

async function paired(channelId: string, servers: Pair['servers'], enter: Enter): Promise<Pair> {
  const join: Enter = async (at, side) => {
    const client = await enter(at, side);
    const reply = await client.ask('subscribe', { stream: `channel:${channelId}` });
    if (!reply.startsWith('[{"ok":true')) throw new Error(`The channel was not opened: ${reply}`);
    return client;
  };
  const numbers = Array.from({ length: PEOPLE - 1 }, (_, at) => at + 1);
  return {
    channelId,
    servers,
    writer: await join(0, 0),
    across: await connectMany(numbers, (at) => join(at, 1)),
  };
}

async function pairOfReferences(redisUrl: string): Promise<Pair> {
  const start = () => startServer(['bench/reference/rooms.mjs'], { REDIS_URL: redisUrl });
  const servers = [await start(), await start()] as const;
  return paired('across', servers, (_, side) => connectLive(servers[side].port));
}

async function pairOfPortals(databaseUrl: string, redisUrl: string): Promise<Pair> {
  const shared = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  execFileSync(process.execPath, ['bin/concord.mjs', 'demo'], {
    env: { ...process.env, ...surroundings, ...shared, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const database = openDatabase({ url: databaseUrl, file: '', onLost: () => {} });
  const { channelId, cookies } = await generateMembers(database, PEOPLE);
  await database.close();
  const servers = [await startPortal('', shared), await startPortal('', shared)] as const;
  return paired(channelId, servers, (at, side) =>
    connectLive(servers[side].port, { Cookie: cookies[at] ?? '', Origin: servers[side].origin }),
  );
}

function talking({ channelId, servers, writer, across }: Pair, { seconds }: Run): Side {
  return {
    pid: servers[1].pid,
    async measure(): Promise<Sample> {
      const heard = listen(across);
      const sent = await postAtPace({ channelId, clients: [writer] }, { perSecond: PER_SECOND, seconds });
      await new Promise((resolve) => setTimeout(resolve, 500));
      heard.stop();
      const deliveries = sent * across.length;
      if (heard.ages.length !== deliveries) throw new Error(`${heard.ages.length} of ${deliveries} arrived.`);
      return { p50: percentile(heard.ages, 50), p99: percentile(heard.ages, 99) };
    },
  };
}

/** From a writer at one process to readers at the other, over PostgreSQL and Redis. */
export const twoProcesses: Row = {
  name: 'two-processes',
  title: 'a message across two processes',
  async run(run) {
    const [postgres, redis, plain] = [
      await startPostgres({ durable: true }),
      await startRedis(),
      await startRedis(),
    ];
    const pairs = [await pairOfReferences(plain.url), await pairOfPortals(postgres.url, redis.url)] as const;
    const sides = pairs.map((pair) => talking(pair, run)) as [Side, Side];
    for (const side of sides) await side.measure();
    const compared = await alternate(...sides, run);
    for (const { servers, writer, across } of pairs) {
      for (const client of [writer, ...across]) client.close();
      await Promise.all(servers.map((server) => server.stop()));
    }
    await Promise.all([postgres.stop(), redis.stop(), plain.stop()]);
    const figure = figuresOf(compared, "Socket.IO's adapter over Redis Streams alone, nothing stored");
    return {
      ...compared,
      figures: [
        figure('delivered across, p50', 'ms', 'p50', { most: 1.5 }),
        figure('delivered across, p99', 'ms', 'p99', null),
      ],
    };
  },
};
