import type { Selectable } from 'kysely';
import type { MessageTable } from '#db/schema/channels.ts';
import type { PollTable } from '#db/schema/polls.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId, MessageId, MissionId } from '#domain/core/id.ts';
import { readPoll } from '#domain/polls/text.ts';
import { findFacts, messageFacts, ownSeat, textReadableBy } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { hasEnded } from './access.ts';
import type { PollCard } from './view.ts';

/** Polls as they stand now, of messages that the asker reads. */
export async function pollCards(ask: Ask, ids: readonly string[]): Promise<PollCard[]> {
  const { actor } = ask;
  if (!actor || ids.length === 0) return [];
  const rows = await ask.read
    .selectFrom('poll')
    .innerJoin('message', 'message.id', 'poll.message_id')
    .innerJoin('channel', 'channel.id', 'message.channel_id')
    .leftJoin('channel_seat', ownSeat(actor))
    .selectAll('message')
    .select(['poll.several', 'poll.secret', 'poll.ends_at', 'poll.ended_at', 'channel.mission_id'])
    .where('poll.message_id', 'in', ids as MessageId[])
    .where(textReadableBy(actor))
    .execute();
  const countsOf = await votesIn(
    ask,
    actor,
    rows.map(({ id }) => id),
  );
  const channels = await factsOf(ask, [...new Set(rows.map(({ channel_id }) => channel_id))]);
  return rows.flatMap((row) => {
    const channel = channels.get(row.channel_id);
    if (!channel) return [];
    const facts = { channel, message: messageFacts(row), ended: hasEnded(row, ask.now) };
    return { ...viewOf(row, countsOf(row.id)), facts };
  });
}

type Row = Pick<Selectable<MessageTable>, 'id' | 'channel_id' | 'body'> &
  Pick<Selectable<PollTable>, 'several' | 'secret' | 'ends_at' | 'ended_at'> & {
    readonly mission_id: MissionId | null;
  };
type Counts = ReturnType<Awaited<ReturnType<typeof votesIn>>>;

function viewOf(row: Row, { people, votes, mine }: Counts): Omit<PollCard, 'facts'> {
  const { question, choices } = readPoll(row.body);
  return {
    kind: 'poll',
    id: row.id,
    channelId: row.channel_id,
    missionId: row.mission_id,
    question,
    several: row.several === 1,
    secret: row.secret === 1,
    endsAt: row.ended_at ?? row.ends_at,
    people,
    choices: choices.map((text, at) => ({ text, votes: votes.get(at) ?? 0, mine: mine.has(at) })),
  };
}

/** Polls under one another are of one channel mostly. */
async function factsOf(ask: Ask, ids: readonly ChannelId[]) {
  const found = await Promise.all(ids.map(async (id) => [id, (await findFacts(ask, id)).facts] as const));
  return new Map(found);
}

/** How often each choice was made, by how many people, and which are the asker’s own: never by whom. */
async function votesIn({ read }: Ask, actor: Actor, ids: readonly MessageId[]) {
  if (ids.length === 0)
    return () => ({ people: 0, votes: new Map<number, number>(), mine: new Set<number>() });
  const votes = await read
    .selectFrom('poll_vote')
    .select(['message_id', 'choice'])
    .select((eb) => eb.fn.countAll<number>().as('votes'))
    .where('message_id', 'in', ids)
    .groupBy(['message_id', 'choice'])
    .execute();
  const people = await read
    .selectFrom('poll_vote')
    .select('message_id')
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('people'))
    .where('message_id', 'in', ids)
    .groupBy('message_id')
    .execute();
  const own = await read
    .selectFrom('poll_vote')
    .select(['message_id', 'choice'])
    .where('message_id', 'in', ids)
    .where('person_id', '=', actor.personId)
    .execute();
  const of = <Row extends { message_id: MessageId }>(rows: readonly Row[], id: MessageId) =>
    rows.filter(({ message_id }) => message_id === id);
  return (id: MessageId) => ({
    people: Number(of(people, id)[0]?.people ?? 0),
    votes: new Map(of(votes, id).map((row) => [row.choice, Number(row.votes)])),
    mine: new Set(of(own, id).map(({ choice }) => choice)),
  });
}
