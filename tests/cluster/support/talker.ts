import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { v7 as uuidv7 } from 'uuid';
import type {
  ClientToServer,
  CommandReply,
  ServerToClient,
  SubscribeReply,
  WireEvent,
} from '#domain/realtime.ts';
import type { StreamNews, StreamState, StreamStep } from '../../../app/live/streams.ts';
import { streamFrom, takeIn } from '../../../app/live/streams.ts';
import { type Node, ORIGIN } from './nodes.ts';

/** A client as the portal's own pages are: comes back by itself, sends again under the same id, fills gaps. */
export interface Talker {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** Numbers handed on, in the order in which they were. */
  readonly seen: number[];
  /** When each event was handed on, by its number. */
  readonly seenAt: Map<number, number>;
  readonly signals: string[];
  /** Streams it may hear no longer, and why it was sent off. */
  readonly left: string[];
  readonly byes: string[];
  /** Tries until it is answered; counts how often it was sent. */
  command(name: string, input: unknown, requestId?: string): Promise<Answered>;
  /** It goes to that process with its next line, or at once. */
  moveTo(node: Node, when?: 'next' | 'now'): void;
  /** Asks once more for what it may lack. */
  catchUp(): Promise<void>;
  close(): void;
}

export interface Answered {
  readonly reply: CommandReply;
  readonly at: number;
  readonly tries: number;
}

const ANSWER_WITHIN_MS = 4_000;
const RETRY_MS = 150;

export async function enter(node: Node, cookie: string, stream: string): Promise<Talker> {
  const socket: Talker['socket'] = io(node.address, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    extraHeaders: { Cookie: cookie, Origin: ORIGIN },
  });
  const seen: number[] = [];
  const seenAt = new Map<number, number>();
  const signals: string[] = [];
  const left: string[] = [];
  const byes: string[] = [];
  let state: StreamState = streamFrom(null);

  function news(piece: StreamNews): void {
    const step: StreamStep = takeIn(state, piece);
    state = step.state;
    for (const { seq } of step.events) {
      seen.push(seq);
      seenAt.set(seq, performance.now());
    }
    if (step.ask) void subscribe();
  }
  async function subscribe(): Promise<void> {
    const since = state.seq === null ? {} : { since: state.seq };
    const asked: Promise<SubscribeReply> = socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('subscribe', { stream, ...since });
    await asked.then(
      (reply) => (reply.ok || reply.code === 'not_found' ? news({ kind: 'answered', reply }) : again()),
      again,
    );
  }
  async function again(): Promise<void> {
    news({ kind: 'unanswered' });
    await pause(RETRY_MS);
    if (socket.connected) news({ kind: 'linked' });
  }
  socket.on('connect', () => news({ kind: 'linked' }));
  socket.on('events', (frame) => {
    if (frame.stream === stream) news({ kind: 'events', events: frame.events as WireEvent[] });
  });
  socket.on('signal', (signal) => void signals.push(`${signal.kind} ${signal.name}`));
  socket.on('left', (gone) => void left.push(gone));
  socket.on('bye', (reason) => {
    byes.push(reason);
    socket.disconnect();
  });
  await new Promise<void>((resolve) => socket.once('connect', resolve));

  return {
    socket,
    seen,
    seenAt,
    signals,
    left,
    byes,
    async command(name, input, requestId = uuidv7()) {
      for (let tries = 1; ; tries += 1) {
        const reply = await socket
          .timeout(ANSWER_WITHIN_MS)
          .emitWithAck('command', { name, input, requestId })
          .catch(() => null);
        const unknown = !reply || (!reply.ok && ['out_of_service', 'internal'].includes(reply.code));
        if (!unknown) return { reply, at: performance.now(), tries };
        await pause(RETRY_MS);
      }
    },
    moveTo(other, when = 'next') {
      Object.assign(socket.io, { uri: other.address });
      if (when === 'now') socket.io.engine.close();
    },
    async catchUp() {
      news({ kind: 'linked' });
      await pause(50);
      while (state.asking) await pause(20);
    },
    close: () => void socket.disconnect(),
  };
}
