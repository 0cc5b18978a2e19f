import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import type { EventFrame } from '#domain/realtime.ts';
import { offerFirstCoordinator } from './accounts/first-coordinator.ts';
import { openSharedClock } from './core/clock.ts';
import { openFigures } from './core/figures.ts';
import { memoryLimits, sharedLimits } from './core/limits.ts';
import { type Log, openLog } from './core/log.ts';
import type { Redis } from './core/redis.ts';
import { createApp } from './http/app.ts';
import { builtScreens } from './http/screens.ts';
import { startJobs } from './jobs/jobs.ts';
import { createPortal, type Portal } from './portal.ts';
import { openRealtime } from './realtime/server.ts';
import type { Realtime } from './realtime/socket.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

export interface Running {
  readonly portal: Portal;
  readonly address: string;
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;
const LAST_ANSWERS_MS = 2_000;
const LAST_JOBS_MS = 3_000;

/** Settings, database, migrations, portal, doors, jobs: in this order, and stopped in the reverse one. */
export async function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const settings = settingsOrExit(environment);
  const log = openLog(settings.logLevel);
  const onLost = (error: Error) => log.warn({ err: error }, 'a database connection was lost');
  const figures = openFigures();
  const { databaseUrl: url, databaseFile: file } = settings;
  const database = openDatabase({ url, file, onLost, onCommit: figures.commit });
  await bringUpToDate(database, log);

  const live: { realtime: Realtime | null } = { realtime: null };
  const redis = settings.redisUrl ? await joined(settings.redisUrl, log) : null;
  const limits = redis ? sharedLimits(redis, settings.limitFactor) : memoryLimits(settings.limitFactor);
  const { clock, stop: stopClock } = await openSharedClock(database);
  const broadcast = (frame: EventFrame) => live.realtime?.broadcast(frame);
  const portal = createPortal({ settings, database, clock, limits, log, redis, broadcast, figures });

  const http = createServer();
  // The live door takes its own requests away from the listeners that are there when it opens.
  http.on('request', createApp(portal, await screens(portal, http)));
  live.realtime = await openRealtime(http, portal, log);
  const jobs = startJobs(portal);
  const address = await listen(http, settings);
  log.info({ address }, 'listening');
  await offerFirstCoordinator(portal);
  const stopFigures = figures.watch();

  const stop = async () => {
    portal.vitals.draining = true;
    stopFigures();
    const answered = new Promise((resolve) => http.close(resolve));
    http.closeIdleConnections();
    // First the people: they go on at another process while this one ends what it has begun.
    await live.realtime?.drain();
    await Promise.race([answered, pause(LAST_ANSWERS_MS, undefined, { ref: false })]);
    await live.realtime?.close();
    await Promise.race([jobs.stop(), pause(LAST_JOBS_MS, undefined, { ref: false })]);
    await Promise.all([portal.publisher.drain(), portal.messageFollower.stop()]);
    http.closeAllConnections();
    redis?.close();
    stopClock();
    await database.close();
  };
  stopOnSignal(stop, log.info.bind(log));
  return { portal, address, stop };
}

/** What one process alone does not need is not loaded by it. */
async function joined(redisUrl: string, log: Log): Promise<Redis> {
  const { openRedis } = await import('./core/redis.ts');
  return openRedis(redisUrl, log);
}

async function bringUpToDate(database: Database, log: Log): Promise<void> {
  const ran = await migrate(database);
  if (ran.length > 0) log.info({ migrations: ran }, 'database brought up to date');
}

function settingsOrExit(environment: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** The built screens, or, while developing, Vite's own with hot reload on the same server. */
async function screens(portal: Portal, http: Server) {
  if (process.env.NODE_ENV !== 'development') return builtScreens(portal);
  const { developmentScreens } = await import('./http/development.ts');
  return developmentScreens(portal, http);
}

async function listen(http: Server, settings: Settings): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(settings.port, settings.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  return `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`;
}

function stopOnSignal(stop: () => Promise<void>, say: (message: string) => void): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      say('stopping');
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      void stop().then(() => process.exit(0));
    });
  }
}
