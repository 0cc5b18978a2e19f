import type { ChannelId, MessageId } from '../core/id.ts';

interface OfPoll {
  readonly channelId: ChannelId;
  /** The message that asks. */
  readonly pollId: MessageId;
}

/** What can have happened to a poll: who chose what is in none of it. */
export interface PollEvents {
  /** Of a secret one without who did. */
  'poll.voted': OfPoll;
  'poll.ended': OfPoll;
}
