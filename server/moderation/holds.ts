import type { Reader, Tx } from '#db/database.ts';
import type { ChannelId } from '#domain/core/id.ts';

/** The legal hold that stands on a channel; none where none does. */
export function standingHold(read: Reader | Tx, channelId: ChannelId) {
  return read
    .selectFrom('legal_hold')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
}
