import type { Reader, Tx } from '#db/database.ts';
import type { ChannelId } from '#domain/core/id.ts';

/** Those seated in a channel who were made its moderators. */
export const delegatesIn = (read: Reader | Tx, channelId: ChannelId) =>
  read
    .selectFrom('channel_seat')
    .select('person_id')
    .where('channel_id', '=', channelId)
    .where('moderator', '=', 1)
    .where('left_at', 'is', null);
