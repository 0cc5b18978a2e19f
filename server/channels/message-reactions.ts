import { mayReadText } from '#domain/channels/policy.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadMessage } from './access.ts';
import { emojiNamed, offered } from './emoji.ts';
import { onItsOwn } from './read-channel.ts';
import type { MessageReactions } from './view-message.ts';

/** So many are listed; a channel has hardly more people. */
const MOST = 1_000;

/** Who reacted to a message and with what, all of them, for who reads it; and what one may react with at a click. */
export async function messageReactions(
  ask: Ask,
  { messageId }: { messageId: string },
): Promise<MessageReactions> {
  const row = await loadMessage(ask, messageId as MessageId);
  if (!mayReadText(ask.actor, row.channel.facts, row.facts)) throw new PortalError('not_found');
  const rows = await ask.read
    .selectFrom('reaction')
    .innerJoin('person', 'person.id', 'reaction.person_id')
    .innerJoin('organisation', 'organisation.id', 'reaction.organisation_id')
    .select(['reaction.emoji', 'person.id', 'person.name', 'organisation.name as organisation'])
    .where('message_id', '=', row.id)
    .orderBy('reaction.at')
    .orderBy('person.id')
    .limit(MOST)
    .execute();
  const kinds = [...new Set(rows.map(({ emoji }) => emoji))];
  return {
    ...(await onItsOwn(ask, row)),
    offered,
    who: kinds.map((name) => ({
      name,
      emoji: emojiNamed(name) ?? `:${name}:`,
      people: rows
        .filter(({ emoji }) => emoji === name)
        .map(({ id: personId, name: person, organisation }) => ({ personId, name: person, organisation })),
    })),
  };
}
