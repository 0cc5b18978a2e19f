import { io, type Socket } from 'socket.io-client';
import type {
  ClientToServer,
  CommandReply,
  EventFrame,
  ServerToClient,
  SubscribeReply,
  WireEvent,
} from '#domain/realtime.ts';
import { systemClock } from '#server/core/clock.ts';
import type { TestPortal } from './portal.ts';

/** A client of the socket contract that keeps everything it is told, in the order in which it came. */
export interface Client {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly frames: EventFrame[];
  readonly left: string[];
  readonly byes: string[];
  /** The events of a stream as they came live, leaving out what came twice. */
  heard(stream: string): readonly WireEvent[];
  subscribe(stream: string, since?: number): Promise<SubscribeReply>;
  command(name: string, input: unknown, requestId?: string): Promise<CommandReply>;
  close(): void;
}

export interface Credentials {
  readonly cookie?: string;
  readonly token?: string;
}

export function connect(server: TestPortal, { cookie, token }: Credentials): Promise<Client> {
  const socket: Client['socket'] = io(server.address, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token && { auth: { token } }),
    ...(cookie && { extraHeaders: { Cookie: cookie, Origin: server.origin } }),
  });
  const frames: EventFrame[] = [];
  const left: string[] = [];
  const byes: string[] = [];
  socket.on('events', (frame) => frames.push(frame));
  socket.on('left', (stream) => left.push(stream));
  socket.on('bye', (reason) => byes.push(reason));
  const client: Client = {
    socket,
    frames,
    left,
    byes,
    heard(stream) {
      const events = frames.filter((frame) => frame.stream === stream).flatMap((frame) => frame.events);
      return [...new Map(events.map((event) => [event.seq, event])).values()];
    },
    subscribe: (stream, since) =>
      socket.timeout(5_000).emitWithAck('subscribe', { stream, ...(since !== undefined && { since }) }),
    command: (name, input, requestId = systemClock.newId()) =>
      socket.timeout(5_000).emitWithAck('command', { name, input, requestId }),
    close: () => void socket.disconnect(),
  };
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(client)).once('connect_error', reject);
  });
}
