import type { ChannelId, Instant, MessageId } from '#domain/core/id.ts';
import { eraseAskings } from '../acknowledgements/steps.ts';
import type { Act } from '../core/act.ts';
import { isClosed } from '../moderation/access.ts';
import { erasePolls } from '../polls/steps.ts';
import { eraseForwards } from './forwards.ts';
import { unindexMessages } from './index-messages.ts';

/** Messages older than an instant, the oldest first; a message stays for as long as a younger reply hangs on it. */
export async function olderThan(
  act: Act,
  channelId: ChannelId,
  { before, limit }: { before: Instant; limit: number },
): Promise<MessageId[]> {
  const rows = await act.tx
    .selectFrom('message')
    .select('message.id')
    .where('channel_id', '=', channelId)
    .where('created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message as reply')
            .select('reply.id')
            .whereRef('reply.thread_id', '=', 'message.id')
            .where('reply.created_at', '>=', before),
        ),
      ),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Tombstones whose text is kept no longer and of which no case goes on, by when they were said or were removed. */
export async function removedAndDue(
  act: Act,
  channelId: ChannelId,
  { by, before, limit }: { by: 'created_at' | 'removed_at'; before: Instant; limit: number },
): Promise<MessageId[]> {
  const rows = await act.tx
    .selectFrom('message')
    .select('message.id')
    .where('channel_id', '=', channelId)
    .where('message.state', '=', 'removed')
    .where(`message.${by}`, '<', before)
    .where('erased_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message_report')
            .select('message_report.id')
            .whereRef('message_report.message_id', '=', 'message.id')
            .where((eb) => eb.not(isClosed(act.now)(eb))),
        ),
      ),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Their tombstones stay, with who removed them and why: nothing of what they said, now or before. */
export async function eraseTexts(act: Act, ids: readonly MessageId[]): Promise<void> {
  if (ids.length === 0) return;
  await unindexMessages(act, ids);
  await erasePolls(act, ids);
  await act.tx.deleteFrom('mention').where('message_id', 'in', ids).execute();
  await act.tx.deleteFrom('message_version').where('message_id', 'in', ids).execute();
  await act.tx
    .updateTable('message')
    .set({ body: '', html: '', attachments: 0, erased_at: act.now })
    .where('id', 'in', ids)
    .execute();
}

/** Nothing is left of them but what their events hold: ids. */
export async function eraseMessages(act: Act, ids: readonly MessageId[]): Promise<void> {
  if (ids.length === 0) return;
  await unindexMessages(act, ids);
  await eraseAskings(act, ids);
  await erasePolls(act, ids);
  await act.tx.deleteFrom('mention').where('message_id', 'in', ids).execute();
  await act.tx.deleteFrom('thread_follow').where('thread_id', 'in', ids).execute();
  await act.tx.deleteFrom('message_record').where('message_id', 'in', ids).execute();
  await act.tx.deleteFrom('reaction').where('message_id', 'in', ids).execute();
  await act.tx.deleteFrom('message_version').where('message_id', 'in', ids).execute();
  await eraseForwards(act, ids);
  await act.tx.deleteFrom('message_pin').where('message_id', 'in', ids).execute();
  await act.tx.deleteFrom('saved_message').where('message_id', 'in', ids).execute();
  await act.tx.deleteFrom('message').where('id', 'in', ids).execute();
}
