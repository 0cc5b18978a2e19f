import type { ErrorCode } from '#domain/core/error-codes.ts';
import { DAY_MS } from '#domain/core/id.ts';
import type { CommandReply } from '#domain/realtime.ts';
import type { OutboxStore, Waiting } from './outbox-store.ts';

type Progress = ReadonlyMap<string, number>;

/** What the page says beside an own message: `behind` one that is going out, `sent` until the message itself arrives. */
export type SendingState = 'waiting' | 'behind' | 'sending' | 'sent' | 'failed';

export interface Outgoing extends Waiting {
  readonly state: SendingState;
  /** Bytes of each file that the portal keeps, by its key. */
  readonly progress?: Progress | undefined;
}

export interface Outbox {
  /** What goes out or waits, in the order of writing: kept once `add` resolves. The same array until something changes. */
  outgoing(): readonly Outgoing[];
  onChange(listener: () => void): () => void;
  add(message: Waiting): Promise<void>;
  /** Lets a refused message go out again, without one of its files where that is named. */
  retry(requestId: string, without?: string): Promise<void>;
  discard(requestId: string): Promise<void>;
  /** Sends what waits; harmless when nothing does or when it is under way. */
  flush(): Promise<void>;
  /** Reads the store afresh, after another tab changed it. */
  reload(): Promise<void>;
}

/** What whoever sends a message with files tells and asks on the way. */
export interface Sending {
  readonly told: (file: string, received: number) => void;
  /** Whether the message is still to be sent. */
  readonly wanted: () => boolean;
}

export interface OutboxParts {
  readonly store: OutboxStore;
  /** Rejects where the answer is not known: then the message waits. */
  readonly send: (message: Waiting, sending: Sending) => Promise<CommandReply & { readonly file?: string }>;
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

/** So long a portal may be on its way to the release of this page. */
const UPGRADE_MS = DAY_MS;
const isRecent = ({ at }: Waiting) => Date.now() - Date.parse(at) < UPGRADE_MS;

/** Messages of a channel go out in the order of writing; what is done besides waits for no file of theirs. */
const laneOf = ({ act, channelId }: Waiting) => (act ? `${channelId} acts` : channelId);

class StoredOutbox implements Outbox {
  private readonly listeners = new Set<() => void>();
  private readonly sending = new Set<string>();
  private readonly progress = new Map<string, Progress>();
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly sent: Waiting[] = [];
  private waiting: readonly Waiting[] = [];
  private shown: readonly Outgoing[] = [];
  private flushing: Promise<void> | null = null;
  private again = false;
  private isAlone = false;

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

  async retry(requestId: string, without?: string) {
    const message = this.waiting.find((each) => each.requestId === requestId);
    if (!message) return;
    const again = { ...message, refusal: null, round: (message.round ?? 0) + 1 };
    const files = message.files?.filter(({ key }) => key !== without);
    await this.change(() => this.parts.store.put(files ? { ...again, files } : again));
    void this.flush();
  }

  discard(requestId: string) {
    return this.change(() => this.parts.store.remove(requestId));
  }

  flush(): Promise<void> {
    if (this.isAlone) this.startLanes();
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
    this.isAlone = true;
    try {
      this.startLanes();
      while (this.lanes.size > 0) await Promise.all(this.lanes.values());
    } finally {
      this.isAlone = false;
    }
  }

  /** Each goes on by itself: a file on its way holds up what is written after it in its channel, and nothing else. */
  private startLanes() {
    for (const message of this.waiting) {
      const lane = laneOf(message);
      if (!this.lanes.has(lane) && this.maySend(message))
        this.lanes.set(
          lane,
          this.sendLane(lane).finally(() => this.lanes.delete(lane)),
        );
    }
  }

  private async sendLane(lane: string) {
    const tried = new Set<string>();
    const next = () =>
      this.waiting.find(
        (message) => laneOf(message) === lane && !tried.has(message.requestId) && this.maySend(message),
      );
    for (let message = next(); message; message = next()) {
      tried.add(message.requestId);
      if (!(await this.sendOne(message))) return;
    }
  }

  private maySend(message: Waiting): boolean {
    return !message.refusal && this.parts.maySend(message);
  }

  /** Whether the next of the lane may follow. */
  private async sendOne(message: Waiting): Promise<boolean> {
    this.sending.add(message.requestId);
    this.show();
    try {
      return await this.settle(message, await this.parts.send(message, this.follow(message)));
    } catch {
      // Taken back on the way, it holds up nothing.
      if (!this.isWaiting(message)) return true;
      this.tryLater();
      return false;
    } finally {
      this.sending.delete(message.requestId);
      this.progress.delete(message.requestId);
      this.show();
    }
  }

  private follow(message: Waiting): Sending {
    return {
      wanted: () => this.isWaiting(message),
      told: (file, received) => {
        const before = this.progress.get(message.requestId) ?? [];
        this.progress.set(message.requestId, new Map([...before, [file, received]]));
        this.show();
      },
    };
  }

  private isWaiting({ requestId }: Waiting): boolean {
    return this.waiting.some((each) => each.requestId === requestId);
  }

  private async settle(message: Waiting, reply: Awaited<ReturnType<OutboxParts['send']>>): Promise<boolean> {
    const { store } = this.parts;
    if (reply.ok) {
      if (!message.act) this.sent.push(message);
      if (this.sent.length > 50) this.sent.shift();
      await this.change(() => store.remove(message.requestId));
    } else if (PASSING.includes(reply.code)) {
      this.tryLater();
      return false;
    } else if (message.act && reply.reason === 'command_unknown' && isRecent(message)) {
      // A process of the release before it is still there: the next one will know it.
      this.tryLater();
    } else if (message.act && !message.body) {
      // What was refused shows itself: nothing has changed.
      await this.change(() => store.remove(message.requestId));
    } else {
      const { reason, params } = reply.issues?.[0] ?? reply;
      const { file } = reply;
      const refusal = { reason, ...(params && { params }), ...(file && { file }) };
      await this.change(() => store.put({ ...message, refusal }));
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
      .map((message) => ({
        ...message,
        state: this.stateOf(message),
        progress: this.progress.get(message.requestId),
      }));
    this.shown = [...stillSent, ...others].sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
    for (const listener of this.listeners) listener();
  }

  private stateOf(message: Waiting): SendingState {
    if (message.refusal) return 'failed';
    if (this.sending.has(message.requestId)) return 'sending';
    const lane = laneOf(message);
    return this.waiting.some((other) => laneOf(other) === lane && this.sending.has(other.requestId))
      ? 'behind'
      : 'waiting';
  }
}
