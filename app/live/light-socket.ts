import type { Problem } from '#domain/core/errors.ts';
import { type LiveSocket, type SocketNews, Unanswered } from './live-socket.ts';

/** The first sign of each frame (Engine.IO 4), and after `4` of the packet in it (Socket.IO 5). */
const frame = { open: '0', close: '1', ping: '2', pong: '3', packet: '4' } as const;
const packet = { connect: '0', disconnect: '1', event: '2', answer: '3', refusal: '4' } as const;

const CONNECT_WITHIN_MS = 10_000;
const RETRY_FROM_MS = 500;
const RETRY_UP_TO_MS = 15_000;
/** After so many attempts none of which opened, a proxy may be in the way. */
const BLOCKED_AFTER = 2;

interface WebSocketParts {
  readonly address: string;
  readonly news: SocketNews;
  /** No WebSocket has ever opened here, though it was tried more than once. */
  readonly blocked: () => void;
  readonly Socket?: new (address: string) => WebSocket;
}

interface Question {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Unanswered) => void;
}

/**
 * Speaks as much of Socket.IO's protocol as a page needs: text events and acknowledgements over a WebSocket. The
 * library, which also polls, weighs ten times as much.
 */
export class LightSocket implements LiveSocket {
  private readonly parts: WebSocketParts;
  private readonly questions = new Map<number, Question>();
  private socket: WebSocket | null = null;
  private wanted = false;
  private admitted = false;
  private everOpened = false;
  private failures = 0;
  private asked = 0;
  private patienceMs = CONNECT_WITHIN_MS;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: WebSocketParts) {
    this.parts = parts;
  }

  connected(): boolean {
    return this.admitted;
  }

  connect(): void {
    this.wanted = true;
    this.open();
  }

  disconnect(): void {
    this.wanted = false;
    clearTimeout(this.retry);
    this.drop();
  }

  tell(name: string, payload: unknown): void {
    if (this.admitted) this.send(packet.event, [name, payload]);
  }

  ask(name: string, payload: unknown, withinMs: number): Promise<unknown> {
    const id = this.asked++;
    return new Promise((resolve, reject) => {
      this.questions.set(id, { resolve, reject });
      setTimeout(() => this.questions.delete(id) && reject(new Unanswered()), withinMs);
      this.send(packet.event + id, [name, payload]);
    });
  }

  private send(kind: string, content: unknown): void {
    this.socket?.send(frame.packet + kind + JSON.stringify(content));
  }

  private open(): void {
    clearTimeout(this.retry);
    if (!this.wanted || this.socket) return;
    const { Socket = WebSocket, address } = this.parts;
    const opened = new Socket(address);
    this.socket = opened;
    this.patienceMs = CONNECT_WITHIN_MS;
    this.expectMore();
    opened.onmessage = ({ data }) => void (this.socket === opened && this.take(String(data)));
    opened.onclose = () => void (this.socket === opened && this.lose());
  }

  /** A server that stays silent for longer than it promised is gone, though the socket seems open. */
  private expectMore(): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => this.lose(), this.patienceMs);
  }

  private drop(): void {
    clearTimeout(this.deadline);
    const closing = this.socket;
    this.socket = null;
    this.admitted = false;
    closing?.close();
    for (const { reject } of this.questions.values()) reject(new Unanswered());
    this.questions.clear();
  }

  private lose(): void {
    this.drop();
    this.failures += 1;
    const waitMs = Math.min(RETRY_UP_TO_MS, RETRY_FROM_MS * 2 ** (this.failures - 1));
    this.retry = setTimeout(() => this.open(), waitMs * (0.3 + 1.4 * Math.random()));
    if (!this.everOpened && this.failures % BLOCKED_AFTER === 0) this.parts.blocked();
    this.parts.news.cut();
  }

  private take(data: string): void {
    const content = data.slice(1);
    this.expectMore();
    switch (data.charAt(0)) {
      case frame.open:
        return this.welcome(JSON.parse(content) as { pingInterval: number; pingTimeout: number });
      case frame.ping:
        return this.socket?.send(frame.pong);
      case frame.packet:
        return this.takePacket(content);
      case frame.close:
        return this.lose();
    }
  }

  private welcome({ pingInterval, pingTimeout }: { pingInterval: number; pingTimeout: number }): void {
    this.everOpened = true;
    this.patienceMs = pingInterval + pingTimeout;
    this.expectMore();
    this.socket?.send(frame.packet + packet.connect);
  }

  private takePacket(data: string): void {
    const [, kind = '', id = '', content = ''] = /^(.)(\d*)(.*)$/s.exec(data) ?? [];
    switch (kind) {
      case packet.connect:
        this.admitted = true;
        this.failures = 0;
        return this.parts.news.connected();
      case packet.event:
        return this.parts.news.event(...(JSON.parse(content) as Parameters<SocketNews['event']>));
      case packet.answer:
        this.questions.get(Number(id))?.resolve((JSON.parse(content) as unknown[])[0]);
        this.questions.delete(Number(id));
        return;
      case packet.refusal:
        return this.refused((JSON.parse(content) as { data?: Problem }).data);
      case packet.disconnect:
        return this.lose();
    }
  }

  private refused(problem: Problem | undefined): void {
    if (problem?.code !== 'not_signed_in') return this.lose();
    this.disconnect();
    this.parts.news.signedOut();
  }
}
