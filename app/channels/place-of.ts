import type { PlaceOfMessage } from '#server/channels/view-place.ts';

/** Where a message was said: the page of its channel around it, or its thread. */
export const placeOf = ({ id, channelId, seq, threadId }: PlaceOfMessage) =>
  `/channels/${channelId}${threadId ? `/threads/${threadId}` : ''}?at=${seq}#${id}`;

/** The address of one message, for whoever is given it: leads to where it was said. */
export const messageAddress = (channelId: string, id: string) => `/channels/${channelId}/messages/${id}`;
