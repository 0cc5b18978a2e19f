import { channelNames, sinceTheyCame } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import type { AskedOfMe } from './view.ts';

const MOST = 100;
const FIRST = 8;
const FIRST_WORDS = 160;

/** What the reader is asked, for the organisation they act for, and has not answered: what is due first comes first. */
export async function askedOfMe(ask: Ask): Promise<readonly AskedOfMe[]> {
  const { actor } = ask;
  if (!actor?.organisation) return [];
  const rows = await ask.read
    .selectFrom('asking_answer')
    .innerJoin('asking', 'asking.id', 'asking_answer.asking_id')
    .innerJoin('message', 'message.id', 'asking.subject_id')
    .innerJoin('channel', 'channel.id', 'asking.channel_id')
    .innerJoin('channel_seat', (join) =>
      join
        .onRef('channel_seat.channel_id', '=', 'asking.channel_id')
        .onRef('channel_seat.person_id', '=', 'asking_answer.person_id')
        .onRef('channel_seat.organisation_id', '=', 'asking_answer.organisation_id')
        .on('channel_seat.left_at', 'is', null),
    )
    .select(['asking.id as askingId', 'asking.asked_at as askedAt', 'asking.due_at as dueAt'])
    .select(['asking_answer.reminded_at as remindedAt', 'message.id as messageId', 'message.body'])
    .select(['message.author_name as author', 'message.organisation_name as organisation'])
    .select(['message.language', 'channel.id', 'channel.kind', 'channel.name', 'channel.organisation_id'])
    .where('asking_answer.person_id', '=', actor.personId)
    .where('asking_answer.organisation_id', '=', actor.organisation.id)
    .where('asking_answer.answer', 'is', null)
    .where('asking.state', '=', 'open')
    .where('message.state', '=', 'posted')
    .where('channel.archived_at', 'is', null)
    .where(sinceTheyCame)
    .orderBy((eb) => eb.fn.coalesce('asking.due_at', eb.val('9')))
    .orderBy('asking.asked_at')
    .limit(MOST)
    .execute();
  const nameOf = await channelNames(ask.read, actor, rows);
  return rows.map(({ id, kind, name: _, organisation_id: __, body, ...row }) => ({
    ...row,
    text: body.length > FIRST_WORDS ? `${body.slice(0, FIRST_WORDS).trimEnd()}…` : body,
    channel: { id, kind, name: nameOf(id) },
  }));
}

/** The same in what waits for a person, whatever it is. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const asked = await askedOfMe(ask);
  if (asked.length === 0) return [];
  const items = asked.slice(0, FIRST).map(({ askingId, text, organisation, channel, messageId, ...row }) => ({
    id: askingId,
    title: text,
    from: organisation,
    href: `/channels/${channel.id}/messages/${messageId}/acknowledgement`,
    at: row.askedAt,
    due: row.dueAt,
  }));
  return [{ key: 'askings-to-answer', items, count: asked.length }];
}
