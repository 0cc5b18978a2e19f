import { sql } from 'kysely';
import { keyOf, type RecordKind, type RecordRef } from '#domain/channels/records.ts';
import { takesPart } from '#domain/core/actor.ts';
import type { MessageId } from '#domain/core/id.ts';
import {
  channelStream,
  missionStream,
  organisationStream,
  type StreamKey,
  userStream,
} from '#domain/core/streams.ts';
import type { Ask } from '../core/act.ts';
import { initiativeCards } from '../initiatives/queries.ts';
import { pollCards } from '../polls/queries.ts';
import { allocationCards, needCards, offerCards } from '../resources/queries.ts';
import { taskCards } from '../tasks/queries.ts';
import type { Card, CardsView } from './view.ts';

export { complete } from './complete.ts';

type Source = (ask: Ask, ids: readonly string[]) => Promise<readonly Card[]>;

/** How each kind of record shows itself under a message: from ids to those the asker may see. A noun joins here. */
const sources: Readonly<Record<RecordKind, Source>> = {
  need: needCards,
  offer: offerCards,
  allocation: allocationCards,
  initiative: initiativeCards,
  poll: pollCards,
  task: taskCards,
};

/** More are asked for by no page. */
const MOST = 300;

/** The records that messages name, each as it stands now and as far as the asker may see it. */
export async function cards(ask: Ask, { refs }: { refs: readonly RecordRef[] }): Promise<CardsView> {
  if (!ask.actor || refs.length === 0) return { cards: {}, heard: [] };
  const asked = new Map(refs.slice(0, MOST).map((ref) => [keyOf(ref), ref]));
  const seqs = new Map([...(await seqsOf(ask)), ...(await channelSeqs(ask, asked.values()))]);
  const found: Record<string, Card | null> = Object.fromEntries([...asked.keys()].map((key) => [key, null]));
  for (const [kind, source] of Object.entries(sources)) {
    const ids = [...asked.values()].flatMap((ref) => (ref.kind === kind ? [ref.id] : []));
    if (ids.length === 0) continue;
    for (const card of await source(ask, ids)) found[keyOf(card)] = card;
  }
  return { cards: found, heard: heardOf(ask, Object.values(found), seqs) };
}

/** Read before the records are, so that nothing falls between. */
async function seqsOf({ read, actor }: Ask): Promise<ReadonlyMap<StreamKey, number>> {
  const missions = actor
    ? [...actor.takesPartIn, ...(actor.coordinates === 'all' ? [] : actor.coordinates)]
    : [];
  const keys = [...missions.map(missionStream), ...ownStreams(actor)];
  const rows = await read
    .selectFrom('stream')
    .select(['key', 'last_seq'])
    .$if(actor?.coordinates !== 'all', (query) => query.where('key', 'in', keys))
    .$if(actor?.coordinates === 'all', (query) =>
      query.where((eb) => eb.or([eb('key', 'in', keys), eb('key', 'like', 'mission:%')])),
    )
    .execute();
  return new Map(rows.map((row) => [row.key, row.last_seq]));
}

/** Of what is voted in a channel the channel itself is told. */
async function channelSeqs(
  { read }: Ask,
  refs: Iterable<RecordRef>,
): Promise<readonly [StreamKey, number][]> {
  const polls = [...refs].flatMap(({ kind, id }) => (kind === 'poll' ? [id as MessageId] : []));
  if (polls.length === 0) return [];
  const rows = await read
    .selectFrom('poll')
    .innerJoin('stream', (join) =>
      join.on('stream.key', '=', sql<StreamKey>`'channel:' || ${sql.ref('poll.channel_id')}`),
    )
    .select(['stream.key', 'stream.last_seq'])
    .distinct()
    .where('poll.message_id', 'in', polls)
    .execute();
  return rows.map((row) => [row.key, row.last_seq]);
}

function ownStreams(actor: Ask['actor']): StreamKey[] {
  if (!actor) return [];
  const { personId, organisation } = actor;
  return [userStream(personId), ...(organisation ? [organisationStream(organisation.id)] : [])];
}

function heardOf(
  { actor }: Ask,
  found: readonly (Card | null)[],
  seqs: ReadonlyMap<StreamKey, number>,
): CardsView['heard'] {
  // What is hidden now may be told of in any mission of the asker's.
  const hidden = found.includes(null) ? (actor?.takesPartIn ?? []) : [];
  const missions = new Set([...found.flatMap((card) => card?.missionId ?? []), ...hidden]);
  const channels = new Set(
    found.flatMap((card) => (card?.kind === 'poll' ? [channelStream(card.channelId)] : [])),
  );
  const streams = [
    ...channels,
    ...[...missions].filter((id) => takesPart(actor, id)).map(missionStream),
    ...ownStreams(actor),
  ];
  return streams.map((stream) => ({ stream, since: seqs.get(stream) ?? 0 }));
}
