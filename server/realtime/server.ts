import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { PortalError } from '#domain/core/errors.ts';
import { parseStream, userStream } from '#domain/core/streams.ts';
import type { ClientToServer, ServerToClient } from '#domain/realtime.ts';
import { refusalOf } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { maySocketOpen } from '../core/origin.ts';
import type { Portal } from '../portal.ts';
import { attachHandlers } from './handlers.ts';
import { hear } from './hearing.ts';
import { cutWhenSlow } from './slow-readers.ts';
import { actorOf, type PortalSocket, type Realtime, type SocketData } from './socket.ts';

type PortalSockets = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export const MAX_FRAME_BYTES = 64 * 1024;
const MAX_SOCKETS_PER_PERSON = 10;

/** The live door. State recovery stays off: it would restore rooms without asking again. */
export function openRealtime(http: HttpServer, portal: Portal, log: Log): Realtime {
  const io: PortalSockets = new Server(http, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    pingInterval: 20_000,
    pingTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, maySocketOpen(request.headers, portal.settings.origin)),
  });
  io.engine.on('headers', (headers: Record<string, string>) => {
    Object.assign(headers, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
  });
  const realtime: Realtime = {
    broadcast(frame) {
      io.to(frame.stream).emit('events', frame);
      if (frame.events.some((event) => event.type === 'rights.changed')) {
        recheck(io, portal, frame.stream).catch((error: unknown) =>
          log.error({ err: error }, 'recheck failed'),
        );
      }
    },
    signal: (signal, from) => void from.volatile.to(signal.stream).emit('signal', signal),
    close: () => io.close(),
  };

  io.use((socket, next) => {
    admit(portal, socket).then(
      () => next(),
      (error: unknown) => next(asError(error, log)),
    );
  });
  io.on('connection', (socket) => {
    // The handshake's request would be held as long as the socket lives.
    Object.assign(socket.conn, { request: null });
    cutWhenSlow(socket, log);
    void socket.join(userStream(socket.data.personId));
    attachHandlers({ socket, portal, log, realtime });
  });
  return realtime;
}

async function admit(portal: Portal, socket: PortalSocket): Promise<void> {
  const { auth, headers, address } = socket.handshake;
  const token: unknown = auth.token;
  const sessionId = portal.sessions.readCookie(headers.cookie);
  if (typeof token === 'string') socket.data.credentials = { kind: 'token', token };
  else if (sessionId) socket.data.credentials = { kind: 'session', sessionId };
  else throw new PortalError('not_signed_in');

  const actor = await actorOf(portal, socket.data.credentials);
  if (!actor) throw new PortalError('not_signed_in');
  const open = await socket.nsp.in(userStream(actor.personId)).fetchSockets();
  if (open.length >= MAX_SOCKETS_PER_PERSON) throw new PortalError('rate_limited', { seconds: 60 });
  Object.assign(socket.data, { personId: actor.personId, name: actor.name, address });
}

/** Socket.IO hands `data` of an error to the client: the problem, as every door tells it. */
function asError(error: unknown, log: Log): Error {
  const refusal = refusalOf(error, log);
  return Object.assign(new Error(refusal.code), { data: refusal.toProblem() });
}

/** Asks again for every socket of the person whether it may still hear what it hears. */
async function recheck(io: PortalSockets, portal: Portal, stream: string): Promise<void> {
  for (const remote of await io.in(stream).fetchSockets()) {
    const socket = io.sockets.sockets.get(remote.id);
    if (!socket) continue;
    const actor = await actorOf(portal, socket.data.credentials);
    if (!actor) {
      socket.emit('bye', 'not_signed_in');
      socket.disconnect(true);
      continue;
    }
    for (const room of socket.rooms) {
      if (!parseStream(room)) continue;
      const stillOpen = await hear(portal.ask(actor), room).then(
        () => true,
        () => false,
      );
      if (stillOpen) continue;
      await socket.leave(room);
      socket.emit('left', room);
    }
  }
}
