import type { SubscribeReply, WireEvent } from '#domain/realtime.ts';
import { type StreamNews, streamFrom, takeIn } from './streams.ts';

/** What somebody who hears a stream is told. */
export interface Hearing {
  /** Each event once, in order. */
  onEvents(events: readonly WireEvent[]): void;
  /** What was missed is too much, or may no longer be heard: fetch the page afresh. */
  onReset(): void;
}

interface HearingParts {
  readonly stream: string;
  readonly since: number | null;
  readonly told: Hearing;
  readonly ask: (from: { stream: string; since?: number }) => Promise<SubscribeReply>;
}

/** Reads one stream for one listener: asks when the link comes up, and whenever a number is missing. */
export function openHearing({ stream, since, told, ask }: HearingParts) {
  let state = streamFrom(since);

  function take(news: StreamNews) {
    const taken = takeIn(state, news);
    state = taken.state;
    if (taken.reset) told.onReset();
    if (taken.events.length > 0) told.onEvents(taken.events);
    if (taken.ask) void question();
  }

  async function question() {
    const from = state.seq === null ? { stream } : { stream, since: state.seq };
    try {
      const reply = await ask(from);
      take({ kind: 'answered', reply });
      if (!reply.ok) told.onReset();
    } catch {
      take({ kind: 'unanswered' });
    }
  }

  return {
    stream,
    linked: () => take({ kind: 'linked' }),
    events: (events: readonly WireEvent[]) => take({ kind: 'events', events }),
    left() {
      take({ kind: 'left' });
      told.onReset();
    },
  };
}
