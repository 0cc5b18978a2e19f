import type { Actor, Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { parseStream } from '#domain/core/streams.ts';
import {
  type CommandReply,
  commandInput,
  signalInput,
  subscribeInput,
  unsubscribeInput,
} from '#domain/realtime.ts';
import type { Log } from '../core/log.ts';
import type { Portal } from '../portal.ts';
import { catchUp } from './catch-up.ts';
import { guarded } from './guard.ts';
import { hear } from './hearing.ts';
import { joinAfter, leave } from './late.ts';
import { actorOf, type PortalSocket, type Realtime } from './socket.ts';
import { writtenOnce } from './written.ts';

export interface Wiring {
  readonly socket: PortalSocket;
  readonly portal: Portal;
  readonly log: Log;
  readonly realtime: Realtime;
}

const MAX_STREAMS_PER_SOCKET = 300;
const MAX_FRAMES_PER_SECOND = 50;

/** What a client may ask over a socket: the four requests of the contract, and nothing else. */
export function attachHandlers({ socket, portal, log, realtime }: Wiring): void {
  const { credentials } = socket.data;

  socket.on(
    'subscribe',
    guarded(log, subscribeInput, async ({ stream: name, since }) => {
      const heard = await hear(portal.ask(signedIn(await actorOf(portal, credentials))), name);
      const { stream } = heard;
      if (socket.rooms.size > MAX_STREAMS_PER_SOCKET) throw new PortalError('rate_limited', { seconds: 60 });
      // First join, then read: what is committed in between arrives twice and is known by its number.
      await joinAfter(socket, stream, heard.after);
      const reply = await catchUp(portal.database.read, heard, since);
      realtime.heardFrom(stream, reply.seq);
      return writtenOnce(reply);
    }),
  );
  socket.on(
    'unsubscribe',
    guarded(log, unsubscribeInput, async ({ stream }) => {
      const known = parseStream(stream);
      if (known && known.kind !== 'user') await leave(socket, stream);
      return { ok: true };
    }),
  );
  socket.on(
    'command',
    guarded(log, commandInput, async ({ name, input, requestId }): Promise<CommandReply> => {
      const actor = signedIn(await portal.actors.of(credentials));
      const caller = { actor, requestId, address: socket.data.address };
      return { ok: true, result: await portal.execute(name, input, caller) };
    }),
  );
  socket.on(
    'signal',
    guarded(log, signalInput, async ({ stream, kind }) => {
      if (!socket.rooms.has(stream)) return;
      const { personId, name } = socket.data;
      realtime.signal({ stream, kind, personId, name }, socket);
    }),
  );
  limitFrames(socket, MAX_FRAMES_PER_SECOND * portal.settings.limitFactor);
}

function signedIn(visitor: Visitor): Actor {
  if (!visitor) throw new PortalError('not_signed_in');
  return visitor;
}

/** Junk is dropped before it is read; a flood ends the socket. */
function limitFrames(socket: PortalSocket, maximum: number): void {
  let frames = 0;
  let windowStart = Date.now();
  socket.use((_event, next) => {
    const now = Date.now();
    if (now - windowStart > 1_000) {
      windowStart = now;
      frames = 0;
    }
    frames += 1;
    if (frames > maximum) return void socket.disconnect(true);
    next();
  });
}
