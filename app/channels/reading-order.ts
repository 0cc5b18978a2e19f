import type { ChannelItem } from '#server/channels/view.ts';

type Counted = Pick<ChannelItem, 'mentions' | 'unread'>;

const urgency = ({ mentions, unread }: Counted) => (mentions > 0 ? 2 : unread > 0 ? 1 : 0);

/** First where the reader is called, then where something is unread; within each as they were. */
export const inReadingOrder = <Channel extends Counted>(channels: readonly Channel[]): Channel[] =>
  [...channels].sort((one, other) => urgency(other) - urgency(one));
