import type { MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';

/** Says once that a poll is over, to all who read its channel; false where it was said before. */
export async function closePoll(act: Act, messageId: MessageId): Promise<boolean> {
  const closed = await act.tx
    .updateTable('poll')
    .set({ ended_at: act.now })
    .where('message_id', '=', messageId)
    .where('ended_at', 'is', null)
    .returning('channel_id')
    .executeTakeFirst();
  if (!closed) return false;
  const { mission_id } = await act.tx
    .selectFrom('channel')
    .select('mission_id')
    .where('id', '=', closed.channel_id)
    .executeTakeFirstOrThrow();
  await act.record({
    type: 'poll.ended',
    streams: [channelStream(closed.channel_id)],
    subject: `message:${messageId}`,
    missionId: mission_id,
    data: { channelId: closed.channel_id, pollId: messageId },
  });
  return true;
}
