import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadMessage } from './access.ts';
import type { PlaceOfMessage } from './view-places.ts';

/** Where a message stands, for who may read there; a removed one has its tombstone in the same place. */
export async function placeOfMessage(
  ask: Ask,
  { messageId }: { messageId: string },
): Promise<PlaceOfMessage> {
  const { id, channel_id: channelId, seq, aside, thread_id } = await loadMessage(ask, messageId as MessageId);
  return { id, channelId, seq, threadId: aside === 1 ? thread_id : null };
}

/** The same where the asker may not read there, or it is gone: null. */
export async function findPlace(ask: Ask, messageId: MessageId): Promise<PlaceOfMessage | null> {
  return placeOfMessage(ask, { messageId }).catch((error: unknown) => {
    if (error instanceof PortalError) return null;
    throw error;
  });
}
