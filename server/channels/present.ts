import type { ChannelEvents } from '#domain/channels/events.ts';
import { asStored, type Presenter, type Presenters } from '../core/present.ts';
import { viewMessages } from './message-views.ts';

/** The message itself, as it stands now: a removed one is its tombstone in every replay. */
export const asMessage: Presenter<{
  readonly messageId: ChannelEvents['message.posted']['messageId'];
}> = async (read, events) => {
  const ids = events.map((event) => event.data.messageId);
  const rows = await read.selectFrom('message').selectAll().where('id', 'in', ids).execute();
  const views = new Map((await viewMessages(read, rows)).map((view) => [view.id, view]));
  return ids.map((id) => views.get(id) ?? { id, state: 'removed', html: null });
};

/** Told to all alike: whose reaction came or went each page knows by who did it. */
const asReactedTo: Presenter<ChannelEvents['message.reacted']> = async (read, events) => {
  const shown = await asMessage(read, events);
  return events.map(({ data: { emoji: name, on } }, at) => ({
    ...(shown[at] as object),
    reacted: { name, on },
  }));
};

export const channelPresenters: Presenters<ChannelEvents> = {
  'channel.opened': asStored,
  'channel.edited': asStored,
  'channel.archived': asStored,
  'channel.reopened': asStored,
  'channel.requested': asStored,
  'channel.answered': asStored,
  'channel.joined': asStored,
  'channel.left': asStored,
  'channel.seat_ended': asStored,
  'message.posted': asMessage,
  'message.removed': asMessage,
  'message.restored': asMessage,
  'message.edited': asMessage,
  'message.reacted': asReactedTo,
  'message.answered': asMessage,
  'message.requoted': asMessage,
  'message.pinned': asMessage,
  'message.unpinned': asMessage,
  'message.saved': asStored,
  'message.forgotten': asStored,
  'inbox.read': asStored,
  'thread.followed': asStored,
  'thread.unfollowed': asStored,
  'thread.read': asStored,
  'message.made_into': asMessage,
  'person.muted': asStored,
  'person.unmuted': asStored,
  'channel.read': asStored,
  'channel.marked_unread': asStored,
  'thread.marked_unread': asStored,
  'channel.starred': asStored,
  'channel.muted': asStored,
};
