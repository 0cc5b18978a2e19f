import type { ErrorCode } from '#domain/core/error-codes.ts';
import type { CommandReply } from '#domain/realtime.ts';
import type { OutboxStore, Waiting } from './outbox-store.ts';

/** What the page says beside an own message. `sent` is shown until the message itself arrives. */
export type SendingState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface Outgoing extends Waiting {
  readonly state: SendingState;
}

export interface Outbox {
  /** What goes out or waits, in the order of writing: kept once `add` resolves. The same array until something changes. */
  outgoing(): readonly Outgoing[];
  onChange(listener: () => void): () => void;
  add(message: Waiting): Promise<void>;
  /** Lets a refused message go out again. */
  retry(requestId: string): Promise<void>;
  discard(requestId: string): Promise<void>;
  /** Sends what waits; harmless when nothing does or when it is under way. */
  flush(): Promise<void>;
  /** Reads the store afresh, after another tab changed it. */
  reload(): Promise<void>;
}

export interface OutboxParts {
  readonly store: OutboxStore;
  /** Rejects where the answer is not known: then the message waits. */
  readonly send: (message: Waiting) => Promise<CommandReply>;
  /** Whether this tab may send it now: the same person, for the same organisation. */
  readonly maySend: (message: Waiting) => boolean;
  /** Runs the work in one tab at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Calls back later, for another try. */
  readonly later: (work: () => void) => void;
  /** Tells other tabs. */
  readonly changed: () => void;
}

/** Refusals that time may cure; all others are shown to the writer. */
const PASSING: readonly ErrorCode[] = ['rate_limited', 'internal', 'out_of_service', 'not_signed_in'];

/** Sends each message exactly once and in the order of writing within its channel, over any number of cuts. */
export function openOutbox(parts: OutboxParts): Outbox {
  return new StoredOutbox(parts);
}

/** Messages of a channel go out in the order of writing; what is done besides waits for no file of theirs. */
const laneOf = ({ act, channelId }: Waiting) => (act ? `${channelId} acts` : channelId);

class StoredOutbox implements Outbox {
  private readonly listeners = new Set<() => void>();
  private readonly sending = new Set<string>();
  private readonly sent: Waiting[] = [];
  private waiting: readonly Waiting[] = [];
  private shown: readonly Outgoing[] = [];
  private flushing: Promise<void> | null = null;
  private again = false;

  constructor(private readonly parts: OutboxParts) {}

  outgoing = () => this.shown;

  onChange = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async add(message: Waiting) {
    await this.change(() => this.parts.store.put(message));
    void this.flush();
  }

  async retry(requestId: string) {
    const message = this.waiting.find((each) => each.requestId === requestId);
    if (message) await this.change(() => this.parts.store.put({ ...message, refusal: null }));
    void this.flush();
  }

  discard(requestId: string) {
    return this.change(() => this.parts.store.remove(requestId));
  }

  flush(): Promise<void> {
    if (this.flushing) this.again = true;
    else this.flushing = this.flushAll();
    return this.flushing;
  }

  async reload() {
    this.waiting = await this.parts.store.all();
    this.show();
  }

  private async flushAll() {
    do {
      this.again = false;
      await this.parts.alone(() => this.sendAll()).catch(() => this.tryLater());
    } while (this.again);
    this.flushing = null;
  }

  private async sendAll() {
    await this.reload();
    const lanes = new Map<string, Waiting[]>();
    for (const message of this.waiting) {
      if (message.refusal || !this.parts.maySend(message)) continue;
      const lane = laneOf(message);
      lanes.set(lane, [...(lanes.get(lane) ?? []), message]);
    }
    await Promise.all(
      [...lanes.values()].map(async (messages) => {
        for (const message of messages) if (!(await this.sendOne(message))) return;
      }),
    );
  }

  /** Whether the next of the lane may follow. */
  private async sendOne(message: Waiting): Promise<boolean> {
    this.sending.add(message.requestId);
    this.show();
    try {
      return await this.settle(message, await this.parts.send(message));
    } catch {
      return false;
    } finally {
      this.sending.delete(message.requestId);
      this.show();
    }
  }

  private async settle(message: Waiting, reply: CommandReply): Promise<boolean> {
    const { store } = this.parts;
    if (reply.ok) {
      if (!message.act) this.sent.push(message);
      if (this.sent.length > 50) this.sent.shift();
      await this.change(() => store.remove(message.requestId));
    } else if (PASSING.includes(reply.code)) {
      this.tryLater();
      return false;
    } else if (message.act) {
      // What was refused shows itself: nothing has changed.
      await this.change(() => store.remove(message.requestId));
    } else {
      const { reason, params } = reply;
      await this.change(() => store.put({ ...message, refusal: params ? { reason, params } : { reason } }));
    }
    return true;
  }

  private tryLater() {
    this.parts.later(() => void this.flush());
  }

  private async change(write: () => Promise<void>) {
    await write();
    await this.reload();
    this.parts.changed();
  }

  private show() {
    const stillSent = this.sent.map((message) => ({ ...message, state: 'sent' as const }));
    const gone = new Set(this.sent.map((message) => message.requestId));
    const others = this.waiting
      .filter((message) => !gone.has(message.requestId))
      .map((message) => ({ ...message, state: this.stateOf(message) }));
    this.shown = [...stillSent, ...others].sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
    for (const listener of this.listeners) listener();
  }

  private stateOf(message: Waiting): SendingState {
    if (message.refusal) return 'failed';
    return this.sending.has(message.requestId) ? 'sending' : 'waiting';
  }
}
