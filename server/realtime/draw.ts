import type { Reader } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { EventType } from '#domain/events.ts';
import type { WireEvent } from '#domain/realtime.ts';
import type { Presenter, StoredEvent } from '../core/present.ts';
import { presenters } from './presenters.ts';

/** An event with what it takes to draw it. */
export interface Typed extends StoredEvent {
  readonly type: string;
}

/** What happened in a stream after `since`, up to `upTo`, in order, drawn from the tables as they are now. */
export async function drawEvents(
  read: Reader,
  stream: StreamKey,
  span: { since: number; upTo?: number; limit: number },
): Promise<WireEvent[]> {
  const rows = await read
    .selectFrom('event')
    .select(['seq', 'type', 'at', 'person_id', 'organisation_id', 'data'])
    .where('stream', '=', stream)
    .where('seq', '>', span.since)
    .$if(span.upTo !== undefined, (query) => query.where('seq', '<=', span.upTo ?? 0))
    .orderBy('seq')
    .limit(span.limit)
    .execute();
  return draw(
    read,
    rows.map((row) => ({
      seq: row.seq,
      type: row.type,
      at: row.at,
      personId: row.person_id,
      organisationId: row.organisation_id,
      data: fromJson(row.data),
    })),
  );
}

/** One call of a presenter for all events of its type; the order of the stream stays. */
export async function draw(read: Reader, events: readonly Typed[]): Promise<WireEvent[]> {
  const drawn = new Map<number, unknown>();
  for (const type of new Set(events.map((event) => event.type))) {
    const group = events.filter((event) => event.type === type);
    const present = presenters[type as EventType] as Presenter<unknown> | undefined;
    // A type of a newer release: its stored facts are harmless and keep the sequence whole.
    const shown = present ? await present(read, group) : group.map((event) => event.data);
    group.forEach((event, index) => drawn.set(event.seq, shown[index]));
  }
  return events.map(({ seq, type, at, personId, organisationId }) => ({
    seq,
    type,
    at,
    actor: { personId, organisationId },
    data: drawn.get(seq),
  }));
}
