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
  const { store, send, maySend, alone, later, changed } = parts;
  const listeners = new Set<() => void>();
  const sending = new Set<string>();
  const sent: Waiting[] = [];
  let waiting: readonly Waiting[] = [];
  let shown: readonly Outgoing[] = [];
  let flushing: Promise<void> | null = null;
  let again = false;

  function show() {
    const stillSent = sent.map((message) => ({ ...message, state: 'sent' as const }));
    const gone = new Set(sent.map((message) => message.requestId));
    const others = waiting
      .filter((message) => !gone.has(message.requestId))
      .map((message) => ({ ...message, state: stateOf(message) }));
    shown = [...stillSent, ...others].sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
    for (const listener of listeners) listener();
  }

  function stateOf(message: Waiting): SendingState {
    if (message.refusal) return 'failed';
    return sending.has(message.requestId) ? 'sending' : 'waiting';
  }

  async function reload() {
    waiting = await store.all();
    show();
  }

  async function change(write: () => Promise<void>) {
    await write();
    await reload();
    changed();
  }

  /** Whether the next message of the channel may follow. */
  async function sendOne(message: Waiting): Promise<boolean> {
    sending.add(message.requestId);
    show();
    try {
      const reply = await send(message);
      if (reply.ok) {
        sent.push(message);
        if (sent.length > 50) sent.shift();
        await change(() => store.remove(message.requestId));
        return true;
      }
      if (PASSING.includes(reply.code)) {
        later(() => void flush());
        return false;
      }
      const { reason, params } = reply;
      await change(() => store.put({ ...message, refusal: params ? { reason, params } : { reason } }));
      return true;
    } catch {
      return false;
    } finally {
      sending.delete(message.requestId);
      show();
    }
  }

  async function sendAll() {
    await reload();
    const channels = new Map<string, Waiting[]>();
    for (const message of waiting) {
      if (message.refusal || !maySend(message)) continue;
      channels.set(message.channelId, [...(channels.get(message.channelId) ?? []), message]);
    }
    await Promise.all(
      [...channels.values()].map(async (messages) => {
        for (const message of messages) if (!(await sendOne(message))) return;
      }),
    );
  }

  function flush(): Promise<void> {
    if (flushing) again = true;
    else flushing = flushAll();
    return flushing;
  }

  async function flushAll() {
    do {
      again = false;
      await alone(sendAll).catch(() => later(() => void flush()));
    } while (again);
    flushing = null;
  }

  return {
    outgoing: () => shown,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(message) {
      await change(() => store.put(message));
      void flush();
    },
    async retry(requestId) {
      const message = waiting.find((each) => each.requestId === requestId);
      if (message) await change(() => store.put({ ...message, refusal: null }));
      void flush();
    },
    discard: (requestId) => change(() => store.remove(requestId)),
    flush,
    reload,
  };
}
