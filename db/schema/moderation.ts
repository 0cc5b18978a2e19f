import type { Tlp } from '#domain/channels/kinds.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import type { ChannelId, Instant, MessageId, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { HeldState, HoldReason } from '#domain/moderation/kinds.ts';
import type { Flag, Json } from './core.ts';

/** Words for which a moderator looks first, in every channel of a mission; the channels carry a copy. */
export interface WatchListTable {
  mission_id: MissionId;
  words: Json<readonly string[]>;
  changed_by: PersonId;
  changed_at: Instant;
}

/** A message that waits for a moderator: it is no message of its channel yet. */
export interface HeldMessageTable {
  /** The message bears it once it is let through. */
  id: MessageId;
  channel_id: ChannelId;
  mission_id: MissionId | null;
  person_id: PersonId;
  author_name: string;
  organisation_id: OrganisationId;
  organisation_name: string;
  author_role: MembershipRole;
  author_verified: Flag;
  author_coordinates: Flag;
  /** Empty once it was let through: the text stands with the message. */
  body: string;
  html: string;
  language: string | null;
  tlp: Tlp;
  reply_to: MessageId | null;
  thread_id: MessageId | null;
  aside: Flag;
  attachments: number;
  request_id: string;
  written_at: Instant;
  why: HoldReason;
  /** The word it was held for, as it stands on the list. */
  word: string | null;
  state: HeldState;
  decided_by: PersonId | null;
  decided_at: Instant | null;
  /** Why it was declined. */
  reason: string | null;
}

export interface ModerationTables {
  watch_list: WatchListTable;
  held_message: HeldMessageTable;
}
