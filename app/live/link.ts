import type { CommandReply, EventFrame, SubscribeReply } from '#domain/realtime.ts';
import { type Hearing, openHearing } from './hearing.ts';
import type { LiveSocket, SocketNews } from './live-socket.ts';

/** `idle` until something is heard; `signed-out` where the session has ended. */
export type LinkState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'signed-out';

/** The link was cut, or nobody answered in time: nothing is known of what became of the request. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost';
}

/** A link on which nobody answers for this long is taken for dead, though the socket seems open. */
export const ANSWER_WITHIN_MS = 8_000;

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

/** Opens a socket that does not connect yet; calls `instead` with another one when that one finds no way. */
type OpenSocket = (news: SocketNews, instead: (other: Promise<LiveSocket>) => void) => LiveSocket;

export function createLink(openSocket: OpenSocket): Link {
  const listeners = new Set<() => void>();
  const hearings = new Set<ReturnType<typeof openHearing>>();
  let state: LinkState = 'idle';
  let socket: LiveSocket | null = null;

  function become(next: LinkState) {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function start() {
    if (state !== 'idle') return;
    become('connecting');
    socket = openSocket(news, replace);
    addEventListener('offline', () => {
      become('offline');
      socket?.disconnect();
    });
    addEventListener('online', () => state !== 'signed-out' && socket?.connect());
    if (navigator.onLine) socket.connect();
    else become('offline');
  }

  /** Where the other one cannot be had either, the portal itself is away, and the first one goes on trying. */
  function replace(other: Promise<LiveSocket>) {
    other.then(
      (found) => {
        if (socket?.connected() || state === 'signed-out') return;
        socket?.disconnect();
        socket = found;
        if (navigator.onLine) found.connect();
      },
      () => {},
    );
  }

  const news: SocketNews = {
    connected() {
      become('live');
      for (const hearing of hearings) hearing.linked();
    },
    cut() {
      if (state === 'connecting' || state === 'signed-out') return;
      become(navigator.onLine ? 'reconnecting' : 'offline');
    },
    signedOut: () => become('signed-out'),
    event(name, payload) {
      if (name === 'bye') {
        socket?.disconnect();
        become('signed-out');
      } else if (name === 'left') {
        for (const hearing of hearings) if (hearing.stream === payload) hearing.left();
      } else if (name === 'events') {
        const { stream, events } = payload as EventFrame;
        for (const hearing of hearings) if (hearing.stream === stream) hearing.events(events);
      }
    },
  };

  /** Nobody answers: the socket is open in name only, so it is closed and opened afresh. */
  function giveUp() {
    if (state === 'live') become('reconnecting');
    socket?.disconnect();
    socket?.connect();
  }

  async function ask<Name extends keyof Asked>(name: Name, payload: unknown): Promise<Asked[Name]> {
    const asked = socket;
    if (!asked?.connected()) throw new LinkLost();
    try {
      return (await asked.ask(name, payload, ANSWER_WITHIN_MS)) as Asked[Name];
    } catch {
      if (asked.connected()) giveUp();
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
      start();
      if (state === 'live') hearing.linked();
      return () => {
        hearings.delete(hearing);
        const heardElsewhere = [...hearings].some((other) => other.stream === stream);
        if (!heardElsewhere) socket?.tell('unsubscribe', { stream });
      };
    },
  };
}
