import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { EventFrame } from '#domain/realtime.ts';
import { systemClock } from '#server/core/clock.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { demoPassword } from '#server/demo/cast.ts';
import { createApp } from '#server/http/app.ts';
import { builtScreens } from '#server/http/screens.ts';
import { createPortal, type Portal } from '#server/portal.ts';
import { openRealtime, type Pace } from '#server/realtime/server.ts';
import type { Realtime } from '#server/realtime/socket.ts';
import { readSettings } from '#server/settings.ts';

/** The whole portal in this process, with the demonstration, on a port of the loopback address. */
export interface TestPortal {
  readonly portal: Portal;
  readonly realtime: Realtime;
  /** What people's browsers call it. */
  readonly origin: string;
  /** Where it listens. */
  readonly address: string;
  readonly port: number;
  /** What was logged as an error, a line each. */
  readonly errors: string[];
  /** The cookie of that person of the demonstration, or of whoever has that address and password, signed in. */
  cookieOf(mailbox: string, password?: string): Promise<string>;
  stop(): Promise<void>;
}

const ERROR_LEVEL = 50;

interface Options {
  /** As if it stood behind a proxy with a certificate. */
  readonly https?: boolean;
  readonly limitFactor?: number;
  readonly pace?: Pace;
  /** Takes every line that is logged, at its most talkative. */
  readonly lines?: string[];
}

export async function openTestPortal({
  https = false,
  limitFactor = 10_000,
  pace,
  lines,
}: Options = {}): Promise<TestPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-doors-'));
  const file = join(folder, 'concord.sqlite');
  copyFileSync(inject('demonstration'), file);
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const origin = https ? 'https://concord.example' : `http://localhost:${port}`;
  const settings = readSettings({
    NODE_ENV: 'test',
    ORIGIN: origin,
    DATABASE_FILE: file,
    MAIL_OUTBOX: join(folder, 'outbox'),
    OUTBOX_PAGE: '1',
    DEMONSTRATION: '1',
  });
  const database = openDatabase({ url: null, file, onLost: () => {} });
  const errors: string[] = [];
  const write = (line: string) => {
    lines?.push(line);
    if ((JSON.parse(line) as { level: number }).level >= ERROR_LEVEL) errors.push(line);
  };
  const log = openLog(lines ? 'debug' : 'error', { write });
  const live: { realtime: Realtime | null } = { realtime: null };
  const portal = createPortal({
    settings,
    database,
    clock: systemClock,
    limits: memoryLimits(limitFactor),
    log,
    broadcast: (frame: EventFrame) => live.realtime?.broadcast(frame),
  });
  http.on('request', createApp(portal, await builtScreens(portal)));
  const realtime = await openRealtime(http, portal, log, pace);
  live.realtime = realtime;

  return {
    portal,
    realtime,
    origin,
    address: `http://127.0.0.1:${port}`,
    port,
    errors,
    async cookieOf(mailbox, password = demoPassword) {
      const email = mailbox.includes('@') ? mailbox : `${mailbox}@concord.example`;
      const from = { address: '127.0.0.1', userAgent: 'test' };
      const { sessionId } = await portal.signIn({ email, password, ...from });
      return portal.sessions.cookieFor(sessionId).split(';')[0] ?? '';
    },
    async stop() {
      const closed = realtime.close();
      http.closeAllConnections();
      await closed;
      await portal.publisher.drain();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
