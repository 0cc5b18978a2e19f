import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, EventFrame, ServerToClient } from '#domain/realtime.ts';
import type { BuiltPortal } from './built-portal.ts';

/** A client as outside programs are told to write one: an outbox that sends again, and gaps filled by number. */
export interface Talker {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** What was acknowledged: the place of each request. */
  readonly acked: Map<string, number>;
  /** What was heard under each number of the channel: the message's request, or another event's type. */
  readonly heard: Map<number, string>;
  post(): void;
  waiting(): number;
  /** How far it has everything. */
  reached(): number;
  /** Asks for what is missing. */
  catchUp(): Promise<void>;
  close(): void;
}

const RETRY_MS = 500;

export function openTalker(portal: BuiltPortal, at: number): Talker {
  const [room] = portal.rooms;
  if (!room) throw new Error('There is nobody to talk to.');
  const { channelId, cookies } = room;
  const stream = `channel:${channelId}`;
  const socket: Talker['socket'] = io(portal.address, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    extraHeaders: { Cookie: cookies[at] ?? '', Origin: portal.origin },
  });
  const outbox = new Set<string>();
  const acked = new Map<string, number>();
  const heard = new Map<number, string>();
  let reached = 0;
  let filling: Promise<void> | null = null;

  function take({ events }: Pick<EventFrame, 'events'>): void {
    for (const { seq, type, data } of events) {
      const { requestId = '' } = data as { requestId?: string };
      if (!heard.has(seq)) heard.set(seq, type === 'message.posted' ? requestId : type);
    }
    while (heard.has(reached + 1)) reached += 1;
  }

  async function send(requestId: string): Promise<void> {
    const input = { channelId, body: 'The convoy reached the crossing.' };
    const reply = await socket
      .timeout(RETRY_MS * 10)
      .emitWithAck('command', { name: 'message.post', input, requestId })
      .catch(() => null);
    if (!reply?.ok) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      return send(requestId);
    }
    acked.set(requestId, (reply.result as { seq: number }).seq);
    outbox.delete(requestId);
  }

  async function fill(): Promise<void> {
    for (let more = true; more; ) {
      const reply = await socket
        .timeout(5_000)
        .emitWithAck('subscribe', { stream, since: reached })
        .catch(() => null);
      if (!reply?.ok) return;
      take(reply);
      more = reply.more;
    }
  }

  const catchUp = () => {
    filling ??= fill().finally(() => {
      filling = null;
    });
    return filling;
  };
  socket.on('connect', () => void catchUp());
  socket.on('events', (frame) => {
    if (frame.stream !== stream) return;
    take(frame);
    if ((frame.events.at(-1)?.seq ?? 0) > reached) void catchUp();
  });

  return {
    socket,
    acked,
    heard,
    post() {
      const requestId = randomUUID();
      outbox.add(requestId);
      void send(requestId);
    },
    waiting: () => outbox.size,
    reached: () => reached,
    catchUp,
    close: () => void socket.disconnect(),
  };
}
