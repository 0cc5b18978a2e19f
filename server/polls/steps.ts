import type { MessageId } from '#domain/core/id.ts';
import type { Act, ActorsAct } from '../core/act.ts';

/** Has a message that asks say so: those who may read it find the poll under it. Nothing, for any other message. */
export async function showPoll(act: ActorsAct, messageId: MessageId): Promise<void> {
  const poll = await act.tx
    .selectFrom('poll')
    .innerJoin('message', 'message.id', 'poll.message_id')
    .select('message.person_id')
    .where('poll.message_id', '=', messageId)
    .executeTakeFirst();
  if (!poll) return;
  const { person_id } = poll;
  const record = { kind: 'poll' as const, record_id: messageId, message_id: messageId, person_id };
  await act.tx
    .insertInto('message_record')
    .values({ ...record, made_at: act.now })
    .execute();
  await act.tx.updateTable('message').set({ has_records: 1 }).where('id', '=', messageId).execute();
}

/** Nothing is left of polls whose messages go for good, nor of what anybody chose. */
export async function erasePolls(act: Act, messageIds: readonly MessageId[]): Promise<void> {
  if (messageIds.length > 0) await act.tx.deleteFrom('poll').where('message_id', 'in', messageIds).execute();
}

/** Whether a message asks: what was voted on is not changed. */
export async function isPoll({ tx }: Act, messageId: MessageId): Promise<boolean> {
  const poll = await tx
    .selectFrom('poll')
    .select('message_id')
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return poll !== undefined;
}
