import type { ChannelId, Instant, MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { Flag } from './core.ts';

/** How a message that asks is answered. Its question and choices are the message’s text. */
export interface PollTable {
  /** Of a message, or of one that waits for a moderator. */
  message_id: MessageId;
  channel_id: ChannelId;
  several: Flag;
  /** Nobody is shown who chose what. */
  secret: Flag;
  ends_at: Instant | null;
  ended_at: Instant | null;
}

/** What one person chose, and for whom they acted then. */
export interface PollVoteTable {
  message_id: MessageId;
  /** Counted from 0, in the order of the text. */
  choice: number;
  person_id: PersonId;
  organisation_id: OrganisationId;
}

export interface PollsTables {
  poll: PollTable;
  poll_vote: PollVoteTable;
}
