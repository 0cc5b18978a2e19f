import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { refusalOf } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { maySocketOpen } from '../core/origin.ts';
import type { Redis } from '../core/redis.ts';
import type { Portal } from '../portal.ts';
import { type Audience, openAudience, type PortalSockets } from './audience.ts';
import { attachHandlers, type Wiring } from './handlers.ts';
import { writeTogether } from './lines.ts';
import type { Relay } from './relay.ts';
import { KEEP_SEATS_EVERY_MS, openSeats, type Seats } from './seats.ts';
import { cutWhenSlow } from './slow-readers.ts';
import { actorOf, type PortalSocket, type Realtime } from './socket.ts';
import { takeWritten } from './written.ts';

export const MAX_FRAME_BYTES = 64 * 1024;
/** Who is sent away comes back elsewhere: all at once would be a rush. */
const DRAIN_OVER_MS = 2_000;
const LOOK_EVERY_MS = 1_000;
/** While frames are carried between the processes, a look now and then is enough. */
const CALM_LOOKS = 5;

/** How long a line may be silent, in milliseconds. */
export interface Pace {
  readonly pingInterval: number;
  readonly pingTimeout: number;
  /** Whoever opened a line and says nothing on it is sent away after so long. */
  readonly connectTimeout: number;
}

const usualPace: Pace = { pingInterval: 20_000, pingTimeout: 10_000, connectTimeout: 45_000 };

/**
 * The live door. State recovery stays off: it would restore rooms without asking again. With Redis a frame also
 * goes to the sockets of the other processes, after those of this one have it.
 */
export async function openRealtime(
  http: HttpServer,
  portal: Portal,
  log: Log,
  pace = usualPace,
): Promise<Realtime> {
  const { redis } = portal;
  // What one process alone does not need is not loaded by it.
  const relay = redis && (await import('./relay.ts')).openRelay(redis, (frame) => audience.heard(frame));
  const io = openSockets(http, portal.settings.origin, { relay, pace });
  const audience = openAudience(io, portal, log);
  const seats = openSeats(redis, audience.openOf);
  const watch = keepWatch(audience, seats, { redis, log });
  const realtime: Realtime = {
    broadcast(frame) {
      audience.deliver(frame);
      relay?.send('events', frame);
    },
    signal(signal, from) {
      from.volatile.local.to(signal.stream).emit('signal', signal);
      relay?.send('signal', signal);
    },
    heardFrom: audience.heardFrom,
    repair: (urgent = false) => audience.repair(urgent),
    drain: () => sendAway(io),
    async close() {
      watch.stop();
      await io.close();
    },
  };

  portal.figures.countSockets(() => io.engine.clientsCount);
  openDoor(io, seats, { portal, log, realtime });
  return realtime;
}

function openDoor(io: PortalSockets, seats: Seats, { portal, log, realtime }: Omit<Wiring, 'socket'>): void {
  io.use((socket, next) => {
    admit(portal, socket, seats).then(
      () => next(),
      (error: unknown) => next(asError(error, log)),
    );
  });
  io.on('connection', (socket) => {
    prepare(socket, log);
    socket.on('disconnect', () => seats.leave(socket.data.personId, socket.id));
    attachHandlers({ socket, portal, log, realtime });
  });
}

function prepare(socket: PortalSocket, log: Log): void {
  // The handshake's request would be held as long as the socket lives.
  Object.assign(socket.conn, { request: null });
  cutWhenSlow(socket, log);
  writeTogether(socket);
  void socket.join(userStream(socket.data.personId));
}

function openSockets(
  http: HttpServer,
  origin: string,
  { relay, pace }: { relay: Relay | null; pace: Pace },
): PortalSockets {
  const io: PortalSockets = new Server(http, {
    ...(relay && { adapter: relay.adapter as never }),
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    ...pace,
    allowRequest: (request, decide) => decide(null, maySocketOpen(request.headers, origin)),
  });
  takeWritten(io);
  io.engine.on('headers', (headers: Record<string, string>) => {
    Object.assign(headers, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
  });
  return io;
}

/**
 * Closes the sockets one by one, each as if its line had been cut: a client comes back by itself, to whichever
 * process is there, and sends again what was not answered.
 */
async function sendAway(io: PortalSockets): Promise<void> {
  const sockets = [...io.sockets.sockets.values()];
  const began = performance.now();
  for (const [at, socket] of sockets.entries()) {
    socket.conn.close();
    const due = (DRAIN_OVER_MS * (at + 1)) / sockets.length - (performance.now() - began);
    if (due > 1) await pause(due);
  }
}

/** Looks for what was missed now and then, each second while Redis is away, and at once when it is back. */
function keepWatch(
  audience: Audience,
  seats: Seats,
  { redis, log }: { redis: Redis | null; log: Log },
): { stop(): void } {
  const repair = (urgent: boolean) =>
    void audience
      .repair(urgent)
      .catch((error: unknown) => log.warn({ err: error }, 'what was missed could not be read'));
  let looks = 0;
  const looking = setInterval(() => {
    looks += 1;
    const alone = redis?.health() === 'down';
    if (alone || looks % CALM_LOOKS === 0) repair(alone);
  }, LOOK_EVERY_MS);
  const keeping = setInterval(() => seats.keep(audience.seats()), KEEP_SEATS_EVERY_MS);
  redis?.onReturn(() => repair(true));
  return {
    stop() {
      clearInterval(looking);
      clearInterval(keeping);
    },
  };
}

async function admit(portal: Portal, socket: PortalSocket, seats: Seats): Promise<void> {
  const { auth, headers, address } = socket.handshake;
  const token: unknown = auth.token;
  const sessionId = portal.sessions.readCookie(headers.cookie);
  if (typeof token === 'string') socket.data.credentials = { kind: 'token', token };
  else if (sessionId) socket.data.credentials = { kind: 'session', sessionId };
  else throw new PortalError('not_signed_in');

  const actor = await actorOf(portal, socket.data.credentials);
  if (!actor) throw new PortalError('not_signed_in');
  if (!(await seats.take(actor.personId, socket.id))) throw new PortalError('rate_limited', { seconds: 60 });
  Object.assign(socket.data, { personId: actor.personId, name: actor.name, address });
}

/** Socket.IO hands `data` of an error to the client: the problem, as every door tells it. */
function asError(error: unknown, log: Log): Error {
  const refusal = refusalOf(error, log);
  return Object.assign(new Error(refusal.code), { data: refusal.toProblem() });
}
