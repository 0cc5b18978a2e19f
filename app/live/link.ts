import type { CommandReply, EventFrame, Signal, SubscribeReply } from '#domain/realtime.ts';
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
  /** Tells whoever hears the stream now; nobody else ever learns of it. */
  signal(stream: string, kind: Signal['kind']): void;
  onSignal(listener: (signal: Signal) => void): () => void;
}

type Asked = { subscribe: SubscribeReply; command: CommandReply };

/** Opens a socket that does not connect yet; calls `instead` with another one when that one finds no way. */
type OpenSocket = (news: SocketNews, instead: (other: Promise<LiveSocket>) => void) => LiveSocket;

export function createLink(openSocket: OpenSocket): Link {
  return new SocketLink(openSocket);
}

class SocketLink implements Link {
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<(signal: Signal) => void>();
  private readonly hearings = new Set<ReturnType<typeof openHearing>>();
  private current: LinkState = 'idle';
  private socket: LiveSocket | null = null;

  constructor(private readonly openSocket: OpenSocket) {}

  state(): LinkState {
    return this.current;
  }

  onState(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  command(name: string, input: unknown, requestId: string) {
    return this.ask('command', { name, input, requestId });
  }

  hear(stream: string, since: number | null, told: Hearing) {
    const hearing = openHearing({ stream, since, told, ask: (from) => this.ask('subscribe', from) });
    this.hearings.add(hearing);
    this.start();
    if (this.current === 'live') hearing.linked();
    return () => {
      this.hearings.delete(hearing);
      const heardElsewhere = [...this.hearings].some((other) => other.stream === stream);
      if (!heardElsewhere) this.socket?.tell('unsubscribe', { stream });
    };
  }

  signal(stream: string, kind: Signal['kind']) {
    this.socket?.tell('signal', { stream, kind });
  }

  onSignal(listener: (signal: Signal) => void) {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  private start() {
    if (this.current !== 'idle') return;
    this.become('connecting');
    const socket = this.openSocket(this.news, (other) => this.replace(other));
    this.socket = socket;
    addEventListener('offline', () => {
      this.become('offline');
      this.socket?.disconnect();
    });
    addEventListener('online', () => this.current !== 'signed-out' && this.socket?.connect());
    if (navigator.onLine) socket.connect();
    else this.become('offline');
  }

  /** Where the other one cannot be had either, the portal itself is away, and the first one goes on trying. */
  private replace(other: Promise<LiveSocket>) {
    other.then(
      (found) => {
        if (this.socket?.connected() || this.current === 'signed-out') return;
        this.socket?.disconnect();
        this.socket = found;
        if (navigator.onLine) found.connect();
      },
      () => {},
    );
  }

  private readonly news: SocketNews = {
    connected: () => {
      this.become('live');
      for (const hearing of this.hearings) hearing.linked();
    },
    cut: () => {
      if (this.current === 'connecting' || this.current === 'signed-out') return;
      this.become(navigator.onLine ? 'reconnecting' : 'offline');
    },
    signedOut: () => this.become('signed-out'),
    event: (name, payload) => this.take(name, payload),
  };

  private take(name: string, payload: unknown) {
    if (name === 'bye') {
      this.socket?.disconnect();
      this.become('signed-out');
    } else if (name === 'signal') {
      for (const watcher of this.watchers) watcher(payload as Signal);
    } else if (name === 'left') {
      for (const hearing of this.hearings) if (hearing.stream === payload) hearing.left();
    } else if (name === 'events') {
      const { stream, events } = payload as EventFrame;
      for (const hearing of this.hearings) if (hearing.stream === stream) hearing.events(events);
    }
  }

  private async ask<Name extends keyof Asked>(name: Name, payload: unknown): Promise<Asked[Name]> {
    const asked = this.socket;
    if (!asked?.connected()) throw new LinkLost();
    try {
      return (await asked.ask(name, payload, ANSWER_WITHIN_MS)) as Asked[Name];
    } catch {
      if (asked.connected()) this.giveUp();
      throw new LinkLost();
    }
  }

  /** Nobody answers: the socket is open in name only, so it is closed and opened afresh. */
  private giveUp() {
    if (this.current === 'live') this.become('reconnecting');
    this.socket?.disconnect();
    this.socket?.connect();
  }

  private become(next: LinkState) {
    if (next === this.current) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
