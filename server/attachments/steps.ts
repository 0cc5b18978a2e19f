import type { AttachmentId, ChannelId, MessageId } from '#domain/core/id.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';
import { erased } from './erase.ts';

interface Sent {
  readonly channelId: ChannelId;
  readonly messageId: MessageId;
  readonly attachments: readonly AttachmentId[];
}

/** Makes whole uploads of the one who acts part of a message, in the order given; answers with the words they bear. */
export async function sendAttachments(
  act: ActorsAct,
  { channelId, messageId, attachments }: Sent,
): Promise<string[]> {
  const words: string[] = [];
  for (const [position, id] of attachments.entries()) {
    const taken = await act.tx
      .updateTable('attachment')
      .set({ message_id: messageId, position })
      .where('id', '=', id)
      .where('channel_id', '=', channelId)
      .where('person_id', '=', act.actor.personId)
      .where('state', '=', 'ready')
      .where('message_id', 'is', null)
      .returning(['name', 'description'])
      .executeTakeFirst();
    if (!taken) throw refuseField('attachments', 'attachments.not_ready');
    words.push(taken.name, taken.description ?? '');
  }
  return words;
}

/**
 * The files of messages are nobody's any more: from this commit on they are not shown, and within minutes they are
 * gone from the storage. Retention and erasure come here; a message that is only removed keeps its files, unseen.
 */
export async function eraseAttachments(act: Act, messageIds: readonly MessageId[]): Promise<void> {
  if (messageIds.length === 0) return;
  await act.tx.updateTable('attachment').set(erased).where('message_id', 'in', messageIds).execute();
}
