import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { channelNames } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { loadPoll } from './access.ts';
import { pollCards } from './cards.ts';
import type { PollView } from './view.ts';

/** A poll on a page of its own, with who chose what where it is not secret. */
export async function poll(ask: Ask, { messageId }: { messageId: string }): Promise<PollView> {
  const found = await loadPoll(ask, messageId as MessageId);
  const { message } = found;
  const seq = await lastSeq(ask.read, channelStream(message.channel_id));
  const [card] = await pollCards(ask, [found.message_id]);
  if (!card) throw new PortalError('not_found');
  const nameOf = await channelNames(ask.read, ask.actor, [message.channel]);
  return {
    poll: card,
    voters: found.secret === 1 ? null : await votersOf(ask, found.message_id, card.choices.length),
    seq,
    channel: { id: message.channel_id, kind: message.channel.kind, name: nameOf(message.channel_id) },
    author: message.author_name,
  };
}

async function votersOf({ read }: Ask, messageId: MessageId, choices: number): Promise<PollView['voters']> {
  const rows = await read
    .selectFrom('poll_vote')
    .innerJoin('person', 'person.id', 'poll_vote.person_id')
    .innerJoin('organisation', 'organisation.id', 'poll_vote.organisation_id')
    .select(['poll_vote.choice', 'person.name', 'organisation.name as organisation'])
    .where('message_id', '=', messageId)
    .orderBy('organisation.name')
    .orderBy('person.name')
    .execute();
  return Array.from({ length: choices }, (_, at) =>
    rows.filter(({ choice }) => choice === at).map(({ name, organisation }) => ({ name, organisation })),
  );
}
