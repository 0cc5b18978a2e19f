import type { Tx } from '#db/database.ts';
import { prepared, preparedInsert } from '#db/prepared.ts';
import { type StreamTable, toJson } from '#db/schema/core.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { Instant, MissionId } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { EventData, EventType } from '#domain/events.ts';
import type { StoredEvent } from './present.ts';

/** Something that happened: of what type, to what, and on which streams it is heard. */
export interface Fact<Type extends EventType = EventType> {
  readonly type: Type;
  /** The first stream is where the audit page finds it. */
  readonly streams: readonly [StreamKey, ...StreamKey[]];
  /** What it was about: `initiative:ID`. */
  readonly subject: `${string}:${string}`;
  readonly missionId?: MissionId | null;
  /** Who hears of it is not told who did it: another event of the same act keeps that. */
  readonly unnamed?: true;
  /** The first stream counts it for its readers. */
  readonly counts?: true;
  readonly data: EventData<Type>;
}

/** An event in its place in a stream, as the transaction wrote it. */
export interface Recorded extends StoredEvent {
  readonly stream: StreamKey;
  readonly type: EventType;
  /** How many events of the stream count for its readers, with this one. */
  readonly counted: number;
}

interface Recorder {
  readonly tx: Tx;
  readonly actor: Visitor;
  readonly now: Instant;
  readonly newId: () => string;
  readonly command: string;
  readonly requestId: string | null;
}

const takeNext = prepared((db, { key, counted }: { key: StreamTable['key']; counted: number }) =>
  db
    .insertInto('stream')
    .values({ key, last_seq: 1, counted })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        last_seq: eb('stream.last_seq', '+', 1),
        counted: eb('stream.counted', '+', eb.ref('excluded.counted')),
      })),
    )
    .returning(['last_seq', 'counted']),
);

const writeEvent = preparedInsert('event', [
  'stream',
  'seq',
  'id',
  'fact_id',
  'is_primary',
  'type',
  'at',
  'person_id',
  'organisation_id',
  'via',
  'command',
  'request_id',
  'mission_id',
  'subject',
  'data',
]);

/** Takes the next number of each stream in the transaction and writes the event there. */
export async function recordFact(recorder: Recorder, fact: Fact): Promise<Recorded[]> {
  const { tx, now, newId, command, requestId } = recorder;
  const actor = fact.unnamed ? null : recorder.actor;
  const factId = newId();
  const places: Recorded[] = [];
  for (const stream of new Set(fact.streams)) {
    const isPrimary = places.length === 0 ? 1 : 0;
    const { seq, counted } = await takePlace(tx, stream, isPrimary === 1 && fact.counts === true);
    await writeEvent(tx, {
      stream,
      seq,
      id: isPrimary ? factId : newId(),
      fact_id: factId,
      is_primary: isPrimary,
      type: fact.type,
      at: now,
      person_id: actor?.personId ?? null,
      organisation_id: actor?.organisation?.id ?? null,
      via: actor?.via ?? 'session',
      command,
      request_id: requestId,
      mission_id: fact.missionId ?? null,
      subject: fact.subject,
      data: toJson(fact.data as Readonly<Record<string, unknown>>),
    });
    places.push({
      stream,
      seq,
      counted,
      type: fact.type,
      at: now,
      personId: actor?.personId ?? null,
      organisationId: actor?.organisation?.id ?? null,
      data: fact.data as StoredEvent['data'],
    });
  }
  return places;
}

/** Gap-free: the stream's row stays locked until the transaction ends, and a rollback gives the number back. */
export async function takePlace(
  tx: Tx,
  stream: StreamKey,
  counts = false,
): Promise<{ seq: number; counted: number }> {
  const [taken] = await takeNext(tx, { key: stream, counted: counts ? 1 : 0 });
  if (!taken) throw new Error('a stream gave no number');
  return { seq: taken.last_seq, counted: taken.counted };
}
