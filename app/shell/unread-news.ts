import type { UnreadByMission } from '#server/channels/view.ts';

export type UnreadNews =
  | { readonly kind: 'page'; readonly read: UnreadByMission }
  /** Somebody else said something, under this number. */
  | { readonly kind: 'spoken'; readonly channelId: string; readonly seq: number }
  /** This person read a channel up to this number. */
  | { readonly kind: 'read'; readonly channelId: string; readonly upTo: number };

/** What waits to be read after a piece of news. */
export function unreadAfter(unread: UnreadByMission, news: UnreadNews): UnreadByMission {
  if (news.kind === 'page') return news.read;
  const id = news.channelId;
  const found = Object.entries(unread).find(
    ([, { waiting, quiet }]) => waiting.includes(id) || quiet.some((channel) => channel.id === id),
  );
  if (!found) return unread;
  const [mission, { waiting, quiet }] = found;
  const others = {
    waiting: waiting.filter((other) => other !== id),
    quiet: quiet.filter((other) => other.id !== id),
  };
  if (news.kind === 'read') {
    return { ...unread, [mission]: { ...others, quiet: [...others.quiet, { id, seq: news.upTo }] } };
  }
  const readTo = quiet.find((channel) => channel.id === id)?.seq;
  // Read meanwhile, here or on another device.
  if (readTo !== undefined && readTo >= news.seq) return unread;
  return { ...unread, [mission]: { ...others, waiting: [...others.waiting, id] } };
}
