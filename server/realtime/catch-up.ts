import type { Reader } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { CATCH_UP_LIMIT, CATCH_UP_PAGE, type SubscribeReply } from '#domain/realtime.ts';
import { drawEvents } from './draw.ts';

type Missed = Extract<SubscribeReply, { ok: true }>;

/** What happened in a stream after the number a client has: one page of it, or that it should fetch afresh. */
export async function catchUp(read: Reader, stream: StreamKey, since: number | undefined): Promise<Missed> {
  const row = await read.selectFrom('stream').select('last_seq').where('key', '=', stream).executeTakeFirst();
  const seq = row?.last_seq ?? 0;
  if (since === undefined || since === seq) return { ok: true, seq, events: [], more: false };
  if (since > seq || seq - since > CATCH_UP_LIMIT)
    return { ok: true, reset: true, seq, events: [], more: false };
  const events = await drawEvents(read, stream, { since, limit: CATCH_UP_PAGE });
  const reached = events.at(-1)?.seq ?? seq;
  return { ok: true, seq: Math.max(seq, reached), events, more: reached < seq };
}
