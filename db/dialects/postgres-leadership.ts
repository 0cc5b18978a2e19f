import pg from 'pg';
import type { Leadership } from './dialect.ts';

/** One number for the whole installation: the advisory locks of a database are its own. */
const LOCK = 0x434f4e43;
const LOOK_EVERY_MS = 2_000;
const ANSWER_WITHIN_MS = 3_000;

/** A server that loses sight of the leader frees its place within half a minute, not after two hours. */
const NOTICE = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/** Leads while one connection of its own holds an advisory lock, and asks again and again whether it does. */
export function leadOverPostgres(url: string): Leadership {
  let client: pg.Client | null = null;
  let leads = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  function lose(): void {
    leads = false;
    const lost = client;
    client = null;
    lost?.end().catch(() => {});
  }

  async function look(): Promise<void> {
    try {
      client ??= await connect(url, lose);
      const held = await client.query<{ leads: boolean }>(
        leads ? 'select true as leads' : `select pg_try_advisory_lock(${LOCK}) as leads`,
      );
      leads = client !== null && held.rows[0]?.leads === true;
    } catch {
      lose();
    }
    if (!stopped) timer = setTimeout(next, LOOK_EVERY_MS);
  }
  const next = () => {
    looking = look();
  };
  next();

  return {
    leads: () => leads,
    settled: () => looking,
    async resign() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      lose();
    },
  };
}

async function connect(url: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  client.on('error', onLost);
  client.on('end', onLost);
  await client.connect();
  await client.query(NOTICE);
  return client;
}
