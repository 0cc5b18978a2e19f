import type { Reader, Tx } from '#db/database.ts';
import type { ChannelId, MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import type { ForwardedView } from './view-forwarded.ts';

/** What messages hand on, as long as it stands where it was said. */
export async function forwardedIn(
  read: Reader | Tx,
  ids: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, ForwardedView>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .selectFrom('message_forward')
    .leftJoin('message', 'message.id', 'message_forward.source_id')
    .selectAll('message_forward')
    .select('message.state')
    .where('message_forward.message_id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.message_id,
      row.state === 'posted'
        ? {
            id: row.source_id,
            channelId: row.source_channel_id,
            said: {
              author: row.author_name,
              organisation: row.organisation_name,
              at: row.said_at,
              html: row.html,
              language: row.language,
            },
          }
        : { id: row.source_id, channelId: row.source_channel_id, said: null },
    ]),
  );
}

/** Wherever a message was handed on, it is told that it stands there no more, or again. */
export async function tellForwards(act: Act, ids: readonly MessageId[]): Promise<void> {
  if (ids.length === 0) return;
  const copies = await act.tx
    .selectFrom('message_forward')
    .innerJoin('message', 'message.id', 'message_forward.message_id')
    .innerJoin('channel', 'channel.id', 'message.channel_id')
    .select(['message.id', 'message.channel_id', 'message.seq', 'channel.mission_id'])
    .where('message_forward.source_id', 'in', ids)
    .orderBy('message.id')
    .execute();
  for (const { id, channel_id, seq, mission_id } of copies)
    await act.record({
      type: 'message.requoted',
      unnamed: true,
      streams: [channelStream(channel_id)],
      subject: `message:${id}`,
      missionId: mission_id,
      data: { channelId: channel_id as ChannelId, messageId: id, messageSeq: seq },
    });
}

/** Nothing is left of what was handed on of them, nor of what they handed on. */
export async function eraseForwards(act: Act, ids: readonly MessageId[]): Promise<void> {
  await tellForwards(act, ids);
  await act.tx.deleteFrom('message_forward').where('message_id', 'in', ids).execute();
  await act.tx
    .updateTable('message_forward')
    .set({ html: '', author_name: '', organisation_name: '' })
    .where('source_id', 'in', ids)
    .execute();
}
