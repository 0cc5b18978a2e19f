import type { Reader } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { CATCH_UP_LIMIT, CATCH_UP_PAGE, type SubscribeReply, type WireEvent } from '#domain/realtime.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { drawEvents } from './draw.ts';
import type { Heard } from './hearing.ts';
import { heardAfter } from './late.ts';

type Missed = Extract<SubscribeReply, { ok: true }>;

/**
 * What happened in a stream after the number a client has: one page of it, or that it should fetch afresh, as whoever
 * comes with a number from before their time.
 */
export async function catchUp(
  read: Reader,
  { stream, after }: Heard,
  since: number | undefined,
): Promise<Missed> {
  const seq = await lastSeq(read, stream);
  if (since === undefined || since === seq) return { ok: true, seq, events: [], more: false };
  if (since > seq || since < after || seq - since > CATCH_UP_LIMIT)
    return { ok: true, reset: true, seq, events: [], more: false };
  const events = await drawnOnce(read, stream, { since, seq });
  const reached = events.at(-1)?.seq ?? seq;
  return { ok: true, seq: Math.max(seq, reached), events: heardAfter(events, after), more: reached < seq };
}

const KEPT_MS = 500;
const drawn = new WeakMap<Reader, Map<string, Promise<readonly WireEvent[]>>>();

/**
 * After a restart or an outage many come back at once with the same number: what they missed is drawn once for
 * all of them. Whatever is removed meanwhile moves the stream, and is drawn anew.
 */
function drawnOnce(
  read: Reader,
  stream: StreamKey,
  { since, seq }: { since: number; seq: number },
): Promise<readonly WireEvent[]> {
  const ofReader = drawn.get(read) ?? new Map<string, Promise<readonly WireEvent[]>>();
  drawn.set(read, ofReader);
  const key = `${stream} ${since} ${seq}`;
  const before = ofReader.get(key);
  if (before) return before;
  const events = drawEvents(read, stream, { since, limit: CATCH_UP_PAGE });
  ofReader.set(key, events);
  const forget = () => setTimeout(() => ofReader.delete(key), KEPT_MS).unref();
  events.then(forget, () => ofReader.delete(key));
  return events;
}
