import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { EventFrame, Signal } from '#domain/realtime.ts';
import type { Redis } from '../core/redis.ts';
import { lateRoom, speaksOfBefore } from './late.ts';

/** Carries what is said here to the sockets of the other processes, and back. */
export interface Relay {
  /** What Socket.IO is opened with. */
  readonly adapter: (namespace: object) => object;
  /** To everybody who hears the stream elsewhere; frames wait while Redis is away, signals are let go. */
  send(name: 'events' | 'signal', payload: EventFrame | Signal): void;
}

type Adapter = ReturnType<ReturnType<typeof createAdapter>>;
type Message = Parameters<Adapter['doPublish']>[0];

/** What Socket.IO's adapters call BROADCAST, and its parser EVENT: neither is exported for others to use. */
const BROADCAST = 3;
const EVENT = 2;
const STREAM = 'concord:live';
/** Some minutes of a busy installation; who was away for longer reads from the database. */
const KEPT = 10_000;

/**
 * The Redis Streams adapter of Socket.IO. It is used for one thing: to bring a frame to the other processes,
 * after the sockets of this one have theirs. Its own broadcast waits for Redis first, and asking all processes
 * for their sockets would cost a round trip through every one of them.
 */
export function openRelay({ patient, health }: Redis, heard: (frame: EventFrame) => void): Relay {
  const make = createAdapter(patient, {
    streamName: STREAM,
    channelPrefix: STREAM,
    maxLen: KEPT,
    onlyPlaintext: true,
    // Well below the silence after which a connection is taken for dead.
    blockTimeInMs: 1_000,
  });
  let adapter: Adapter | null = null;

  // Socket.IO calls it with `new`, which an arrow or a method does not bear.
  function carrying(namespace: object): Adapter {
    adapter = listening(make(namespace), heard);
    return adapter;
  }

  return {
    adapter: carrying,
    send(name, payload) {
      if (!adapter || (name === 'signal' && health() === 'down')) return;
      const message = {
        uid: (adapter as unknown as { uid: string }).uid,
        nsp: '/',
        type: BROADCAST,
        data: {
          packet: { type: EVENT, nsp: '/', data: [name, payload] },
          opts: { rooms: [payload.stream], except: exceptOf(payload), flags: {} },
        },
      } as unknown as Message;
      // What does not get through is missed by its number, and read from the database.
      (adapter.doPublish(message) as Promise<unknown>).catch(() => {});
    },
  };
}

/** Who came late is told by their own process what they may hear. */
const exceptOf = (payload: EventFrame | Signal): readonly string[] =>
  'events' in payload && speaksOfBefore(payload) ? [lateRoom(payload.stream)] : [];

/** Tells of the frames that other processes sent, once their listeners here have them. */
function listening(adapter: Adapter, heard: (frame: EventFrame) => void): Adapter {
  const open = adapter as unknown as { uid: string; onMessage(message: Message, offset?: string): void };
  const take = open.onMessage.bind(adapter);
  open.onMessage = (message, offset) => {
    take(message, offset);
    if (message.uid === open.uid || (message.type as number) !== BROADCAST) return;
    const { packet } = (message as { data: { packet: { data?: unknown[] } } }).data;
    if (packet.data?.[0] === 'events') heard(packet.data[1] as EventFrame);
  };
  return adapter;
}
