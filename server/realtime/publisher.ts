import type { Database } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { EventFrame } from '#domain/realtime.ts';
import type { Log } from '../core/log.ts';
import type { Recorded } from '../core/record.ts';
import { drawEvents } from './draw.ts';

export interface Publisher {
  /** Queues what a commit brought; frames leave in the order of the calls. */
  publish(recorded: readonly Recorded[]): void;
  /** Sends what was committed but never sent: by a process that died, or while a read failed. */
  sweep(): Promise<void>;
  /** Waits until everything queued has left. */
  drain(): Promise<void>;
}

interface Services {
  readonly database: Database;
  readonly log: Log;
  readonly broadcast: (frame: EventFrame) => void;
}

interface Span {
  from: number;
  to: number;
}

const FRAME_EVENTS = 500;
const MARK_AFTER_MS = 1_000;

/**
 * Publishes after the commit: what commits of one moment brought to a stream leaves as one frame. How far each
 * stream was sent is kept in its row, written behind: sending twice is harmless, since listeners count by
 * sequence.
 */
export function openPublisher({ database, log, broadcast }: Services): Publisher {
  let queue = Promise.resolve();
  const sent = new Map<StreamKey, number>();
  let marking: NodeJS.Timeout | null = null;
  const spans = new Map<StreamKey, Span>();
  let gathering: NodeJS.Immediate | null = null;

  async function send(stream: StreamKey, { from, to }: Span): Promise<void> {
    let reached = from - 1;
    while (reached < to) {
      const limits = { since: reached, upTo: to, limit: FRAME_EVENTS };
      const events = await drawEvents(database.read, stream, limits);
      const last = events.at(-1);
      if (!last) break;
      broadcast({ stream, events });
      reached = last.seq;
    }
    if (reached < from) return;
    sent.set(stream, Math.max(sent.get(stream) ?? 0, reached));
    marking ??= setTimeout(() => enqueue(mark), MARK_AFTER_MS).unref();
  }

  async function mark(): Promise<void> {
    marking = null;
    const marks = [...sent];
    sent.clear();
    await database.transact(async (tx) => {
      for (const [stream, seq] of marks) {
        await tx
          .updateTable('stream')
          .set({ published_seq: seq })
          .where('key', '=', stream)
          .where('published_seq', '<', seq)
          .execute();
      }
    });
  }

  function sendGathered(): void {
    if (gathering) clearImmediate(gathering);
    gathering = null;
    for (const [stream, span] of spans) enqueue(() => send(stream, span));
    spans.clear();
  }

  function enqueue(work: () => Promise<void>): void {
    queue = queue
      .then(work)
      .catch((error: unknown) => log.error({ err: error }, 'publishing failed; the sweep sends it'));
  }

  return {
    publish(recorded) {
      for (const place of recorded) widen(spans, place);
      if (spans.size > 0) gathering ??= setImmediate(sendGathered);
    },
    async sweep() {
      const behind = await database.read
        .selectFrom('stream')
        .select(['key', 'last_seq', 'published_seq'])
        .whereRef('published_seq', '<', 'last_seq')
        .limit(500)
        .execute();
      for (const { key, last_seq, published_seq } of behind) {
        const from = Math.max(published_seq, sent.get(key) ?? 0) + 1;
        if (from <= last_seq) enqueue(() => send(key, { from, to: last_seq }));
      }
      await queue;
    },
    async drain() {
      sendGathered();
      await queue;
      if (marking) clearTimeout(marking);
      if (sent.size > 0) enqueue(mark);
      await queue;
    },
  };
}

function widen(spans: Map<StreamKey, Span>, { stream, seq }: Recorded): void {
  const span = spans.get(stream);
  if (!span) spans.set(stream, { from: seq, to: seq });
  else {
    span.from = Math.min(span.from, seq);
    span.to = Math.max(span.to, seq);
  }
}
