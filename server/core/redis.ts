import { createClient } from 'redis';
import type { Log } from './log.ts';

export type RedisClient = ReturnType<typeof connectTo>;

export type RedisHealth = 'ok' | 'down';

/** The one Redis of an installation of several processes. Everything in it may be lost at any time. */
export interface Redis {
  /** What is asked here waits while Redis is away: for news that may come late. */
  readonly patient: RedisClient;
  /** What is asked here is refused at once while Redis is away: for what somebody waits for. */
  readonly prompt: RedisClient;
  health(): RedisHealth;
  /** Told each time that it comes back. */
  onReturn(listener: () => void): void;
  close(): void;
}

/** What waits for Redis to come back; beyond this it is dropped, and the listeners catch up from the database. */
const MOST_WAITING = 20_000;
const SILENT_FOR_MS = 4_000;
const FIRST_WAIT_MS = 3_000;

/**
 * Opens Redis and waits a little for it: a portal whose Redis is away starts all the same, and goes on by
 * itself once it is there. An outage is logged once, not once a try.
 */
export async function openRedis(url: string, log: Log): Promise<Redis> {
  const patient = connectTo(url, false);
  const prompt = connectTo(url, true);
  const listeners: (() => void)[] = [];
  let health: RedisHealth = 'ok';

  function becomes(now: RedisHealth, why?: Error): void {
    if (health === now) return;
    health = now;
    if (now === 'down') {
      log.warn({ err: why }, 'Redis does not answer: this process goes on alone');
      return;
    }
    log.info('Redis is back');
    for (const listener of listeners) listener();
  }
  // Without a listener an error of the connection ends the process.
  prompt.on('error', () => {});
  patient.on('error', (error: Error) => becomes('down', error));
  patient.on('ready', () => becomes('ok'));
  const connected = Promise.all([patient.connect(), prompt.connect()]);
  connected.catch(() => {});
  await Promise.race([connected, new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS).unref())]);
  if (!patient.isReady) becomes('down');

  return {
    patient,
    prompt,
    health: () => health,
    onReturn: (listener) => void listeners.push(listener),
    close() {
      for (const client of [patient, prompt]) if (client.isOpen) client.destroy();
    },
  };
}

function connectTo(url: string, refusing: boolean) {
  return createClient({
    url,
    disableOfflineQueue: refusing,
    commandsQueueMaxLength: MOST_WAITING,
    // A connection that is open in name only is noticed: it is asked each second, and must answer.
    pingInterval: 1_000,
    socket: {
      connectTimeout: 2_000,
      socketTimeout: SILENT_FOR_MS,
      // Never gives up, and comes back soon: the wait is what listeners of other processes feel.
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 1_000) * (0.5 + Math.random() / 2),
    },
  });
}
