import type { Generated } from 'kysely';
import type { Tlp } from '#domain/channels/kinds.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import type {
  ChannelId,
  Id,
  Instant,
  MessageId,
  MissionId,
  OrganisationId,
  PersonId,
} from '#domain/core/id.ts';
import type { HeldState, HoldReason } from '#domain/moderation/kinds.ts';
import type { ReportState } from '#domain/moderation/lifecycle.ts';
import type { TalkRule } from '#domain/moderation/rules.ts';
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

/** A member's report of a message, with the message as it stood then, and what became of it. */
export interface MessageReportTable {
  id: Id<'report'>;
  channel_id: ChannelId;
  mission_id: MissionId | null;
  message_id: MessageId;
  reporter_id: PersonId;
  reporter_organisation_id: OrganisationId;
  rule: TalkRule;
  note: string | null;
  /** The message as it stood: what was changed or deleted since is still judged. Empty once it was erased. */
  author_id: PersonId;
  author_name: string;
  author_organisation_id: OrganisationId;
  author_organisation_name: string;
  said_at: Instant;
  body: string;
  html: string;
  language: string | null;
  tlp: Tlp;
  attachments: number;
  state: ReportState;
  assigned_to: PersonId | null;
  made_at: Instant;
  due_at: Instant;
  decided_by: PersonId | null;
  decided_at: Instant | null;
  outcome: 'upheld' | 'dismissed' | null;
  cited_rule: TalkRule | null;
  reason: string | null;
  /** The mute that came with the decision. */
  sanction_id: string | null;
  appeal: string | null;
  appealed_at: Instant | null;
  settled_by: PersonId | null;
  settled_at: Instant | null;
  settled_outcome: 'confirmed' | 'overturned' | null;
  settled_reason: string | null;
}

/** Over every erasure in a channel, for as long as it stands. */
export interface LegalHoldTable {
  id: Id<'hold'>;
  channel_id: ChannelId;
  reason: string;
  placed_by: PersonId;
  placed_at: Instant;
  lifted_by: PersonId | null;
  lifted_at: Instant | null;
}

/** What retention erased in a channel at one time, and how much it would have but for a legal hold. */
export interface RetentionRunTable {
  id: string;
  channel_id: ChannelId;
  at: Instant;
  messages: number;
  files: number;
  /** Removed before, of which the text was left. */
  removed: Generated<number>;
  kept: number;
}

export interface ModerationTables {
  legal_hold: LegalHoldTable;
  retention_run: RetentionRunTable;
  message_report: MessageReportTable;
  watch_list: WatchListTable;
  held_message: HeldMessageTable;
}
