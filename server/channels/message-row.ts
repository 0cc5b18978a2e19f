import type { Selectable } from 'kysely';
import type { MessageTable } from '#db/schema/channels.ts';
import type { PlaceOfMessage } from './view-place.ts';

/** A message as it is stored. */
export type MessageRow = Selectable<MessageTable>;

/** Where it stands; the thread is named where it was said there alone. */
export const placeOf = ({
  id,
  channel_id: channelId,
  seq,
  aside,
  thread_id,
}: MessageRow): PlaceOfMessage => ({
  id,
  channelId,
  seq,
  threadId: aside === 1 ? thread_id : null,
});
