import { mayKeepChannel } from '#domain/channels/policy.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadMessage } from './access.ts';
import { onItsOwn } from './read-channel.ts';
import type { MessageHistory, MessageToEdit } from './view-message.ts';

/** An own message as it was typed, for its author alone; whether they may change it now, its facts say. */
export async function messageToEdit(ask: Ask, { messageId }: { messageId: string }): Promise<MessageToEdit> {
  const row = await loadMessage(ask, messageId as MessageId);
  if (row.person_id !== ask.actor?.personId || row.state !== 'posted') throw new PortalError('not_found');
  return { ...(await onItsOwn(ask, row)), body: row.body };
}

/** All that a message ever said, for moderators of its channel: also what was removed, for as long as it is kept. */
export async function messageHistory(
  ask: Ask,
  { messageId }: { messageId: string },
): Promise<MessageHistory> {
  const row = await loadMessage(ask, messageId as MessageId);
  permit(mayKeepChannel(ask.actor, row.channel.facts));
  const { message, channel } = await onItsOwn(ask, row);
  const before = await ask.read
    .selectFrom('message_version')
    .select(['version', 'html', 'until'])
    .where('message_id', '=', row.id)
    .orderBy('version')
    .execute();
  const { version, html } = row;
  const texts = [...before, { version, html, until: null }];
  const versions = texts.map((text, at) => ({ ...text, from: texts[at - 1]?.until ?? row.created_at }));
  return { message, channel, versions: versions.reverse() };
}
