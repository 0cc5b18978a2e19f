import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { onTestFinished } from 'vitest';
import type { Actor, Scope } from '#domain/core/actor.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { type Log, openLog } from '#server/core/log.ts';
import { createApp } from '#server/http/app.ts';
import { createPortal, type Portal } from '#server/portal.ts';
import { readSettings } from '#server/settings.ts';
import type { World } from './world.ts';

/** A world behind its HTTP doors, without the screens: what programs reach. */
export interface HttpWorld {
  readonly portal: Portal;
  readonly origin: string;
  /** A token of this person, for whom they act now. */
  token(actor: Actor, scopes: readonly Scope[]): Promise<string>;
  get(path: string, token?: string | null): Promise<Answer>;
  post(path: string, body: unknown, options?: PostOptions): Promise<Answer>;
}

interface PostOptions {
  readonly token?: string | null;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a program gets is whatever came
  readonly body: any;
}

interface Options {
  readonly log?: Log;
  readonly settings?: Readonly<Record<string, string>>;
}

const noScreens: RequestHandler = (_request, response) => void response.status(404).end();

/** Opens the doors on a free port of the loopback address until the test ends; `factor` multiplies its limits. */
export async function openDoors(world: World, factor = 10_000, options: Options = {}): Promise<HttpWorld> {
  const { database, clock } = world;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = readSettings({ NODE_ENV: 'test', ORIGIN: origin, ...options.settings });
  const { log = openLog('silent') } = options;
  const limits = memoryLimits(factor);
  const portal = createPortal({ settings, database, clock, limits, log, broadcast: () => {} });
  server.on('request', createApp(portal, [noScreens]));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await portal.publisher.drain();
  });

  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(origin + path, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const bearer = (token: string | null | undefined) => (token ? { Authorization: `Bearer ${token}` } : {});
  return {
    portal,
    origin,
    async token(actor, scopes) {
      const expiresOn = new Date(Date.parse(clock.now()) + 30 * 86_400_000).toISOString().slice(0, 10);
      const made = await world.run(actor, 'token.create', {
        name: 'Program',
        scopes: [...scopes],
        expiresOn,
      });
      return made.token ?? '';
    },
    get: (path, token) => send(path, { headers: bearer(token) }),
    post: (path, body, { token, key, headers } = {}) =>
      send(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...bearer(token),
          ...(key && { 'Idempotency-Key': key }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
