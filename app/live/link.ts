import type { Socket } from 'socket.io-client';
import type {
  ClientToServer,
  CommandReply,
  EventFrame,
  ServerToClient,
  SubscribeReply,
} from '#domain/realtime.ts';
import { type Hearing, openHearing } from './hearing.ts';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** `idle` until something is heard; `signed-out` where the session has ended. */
export type LinkState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'signed-out';

/** The link was cut, or nobody answered in time: nothing is known of what became of the request. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost';
}

/** A link on which nobody answers for this long is taken for dead, though the socket seems open. */
export const ANSWER_WITHIN_MS = 8_000;
const RETRY_MS = 5_000;

/** The one live link of a tab. */
export interface Link {
  state(): LinkState;
  onState(listener: () => void): () => void;
  /** Carries out a command. Rejects with `LinkLost` where the answer is not known. */
  command(name: string, input: unknown, requestId: string): Promise<CommandReply>;
  /** Hears a stream from a number on, or from now; ends with the function it returns. */
  hear(stream: string, since: number | null, hearing: Hearing): () => void;
}

type Asked = { subscribe: SubscribeReply; command: CommandReply };

/** `connect` loads the socket library and opens a socket that does not connect yet. */
export function createLink(connect: () => Promise<LiveSocket>): Link {
  const listeners = new Set<() => void>();
  const hearings = new Set<ReturnType<typeof openHearing>>();
  let state: LinkState = 'idle';
  let socket: LiveSocket | null = null;

  function become(next: LinkState) {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function start() {
    if (state !== 'idle') return;
    become('connecting');
    try {
      socket = await connect();
    } catch {
      become('idle');
      setTimeout(() => hearings.size > 0 && void start(), RETRY_MS * (1 + Math.random()));
      return;
    }
    watch(socket);
    if (navigator.onLine) socket.connect();
    else become('offline');
  }

  function watch(opened: LiveSocket) {
    opened.on('connect', () => {
      become('live');
      for (const hearing of hearings) hearing.linked();
    });
    opened.on('disconnect', () => state === 'live' && become(navigator.onLine ? 'reconnecting' : 'offline'));
    opened.on('connect_error', (error) => {
      const refused = (error as { data?: { code?: string } }).data?.code;
      if (refused === 'not_signed_in') return become('signed-out');
      if (state !== 'connecting') become(navigator.onLine ? 'reconnecting' : 'offline');
      // After a refusal by the server the library itself does not try again.
      if (!opened.active) setTimeout(() => opened.connect(), RETRY_MS * (1 + Math.random()));
    });
    opened.on('bye', () => become('signed-out'));
    opened.on('events', (frame: EventFrame) => {
      for (const hearing of hearings) if (hearing.stream === frame.stream) hearing.events(frame.events);
    });
    opened.on('left', (stream) => {
      for (const hearing of hearings) if (hearing.stream === stream) hearing.left();
    });
    addEventListener('offline', () => {
      become('offline');
      opened.disconnect();
    });
    addEventListener('online', () => {
      if (state !== 'signed-out') opened.connect();
    });
  }

  /** Nobody answers: the socket is open in name only, so it is closed and opened afresh. */
  function giveUp() {
    if (state === 'live') become('reconnecting');
    socket?.disconnect().connect();
  }

  async function ask<Name extends keyof Asked>(name: Name, payload: unknown): Promise<Asked[Name]> {
    if (!socket?.connected) throw new LinkLost();
    const asked = socket as unknown as Socket;
    try {
      return (await asked.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload)) as Asked[Name];
    } catch {
      if (asked.connected) giveUp();
      throw new LinkLost();
    }
  }

  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command: (name, input, requestId) => ask('command', { name, input, requestId }),
    hear(stream, since, told) {
      const hearing = openHearing({ stream, since, told, ask: (from) => ask('subscribe', from) });
      hearings.add(hearing);
      void start();
      if (state === 'live') hearing.linked();
      return () => {
        hearings.delete(hearing);
        const heardElsewhere = [...hearings].some((other) => other.stream === stream);
        if (socket?.connected && !heardElsewhere) socket.emit('unsubscribe', { stream });
      };
    },
  };
}
