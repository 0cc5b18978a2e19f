import type { Database } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { EventFrame } from '#domain/realtime.ts';
import type { Log } from '../core/log.ts';
import type { Recorded } from '../core/record.ts';
import { drawEvents } from './draw.ts';

export interface Publisher {
  /** Queues what a commit brought; frames leave in the order of the calls. */
  publish(recorded: readonly Recorded[]): void;
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

/**
 * Publishes after the commit: what commits of one moment brought to a stream leaves as one frame. Sending twice
 * is harmless, since listeners count by sequence.
 */
export function openPublisher({ database, log, broadcast }: Services): Publisher {
  let queue = Promise.resolve();
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
      .catch((error: unknown) =>
        log.error({ err: error }, 'publishing failed; the listeners get it with the next repair'),
      );
  }

  return {
    publish(recorded) {
      for (const place of recorded) widen(spans, place);
      if (spans.size > 0) gathering ??= setImmediate(sendGathered);
    },
    async drain() {
      sendGathered();
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
