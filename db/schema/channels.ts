import type { Generated } from 'kysely';
import type {
  ChannelClass,
  ChannelKind,
  HistoryRule,
  InvitingRule,
  JoiningRule,
  MentionReason,
  MessageState,
  MuteScope,
  RequestState,
  SeatEnding,
  Tlp,
} from '#domain/channels/kinds.ts';
import type { RecordKind } from '#domain/channels/records.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import type {
  ChannelId,
  Id,
  InitiativeId,
  Instant,
  MessageId,
  MissionId,
  OrganisationId,
  PersonId,
  SeatRequestId,
} from '#domain/core/id.ts';
import type { Flag, Json } from './core.ts';

export interface ChannelTable {
  id: ChannelId;
  kind: ChannelKind;
  mission_id: MissionId | null;
  initiative_id: InitiativeId | null;
  organisation_id: OrganisationId | null;
  /** Empty where it is named after its organisation or its people. */
  name: string;
  topic: string | null;
  description: string | null;
  class: ChannelClass;
  tlp_ceiling: Tlp;
  history: HistoryRule;
  joining: Generated<JoiningRule>;
  invited_by: Generated<InvitingRule>;
  /** The people of a direct channel, sorted: the same people have one. Null for every other kind. */
  people_key: string | null;
  announcement_only: Flag;
  /** First posts of an organisation that is not verified wait for a moderator. */
  hold_first: Generated<Flag>;
  /** Everything waits that no moderator writes. */
  approve_first: Generated<Flag>;
  /** Seconds between two messages of one person; 0 is off. */
  slow_seconds: Generated<number>;
  /** Words for which a message waits: its own, and the copy of its mission's; null where there are none. */
  watch_words: Json<readonly string[]> | null;
  mission_watch_words: Json<readonly string[]> | null;
  locked_at: Instant | null;
  locked_reason: string | null;
  /** Days after which what was said is erased; null keeps it. */
  retain_days: number | null;
  archived_at: Instant | null;
  created_at: Instant;
  version: number;
}

/** A person's place in a channel, for the organisation they were seated with. */
export interface ChannelSeatTable {
  channel_id: ChannelId;
  person_id: PersonId;
  organisation_id: OrganisationId;
  /** The channel's last number when they were seated: what came before is history. */
  since_seq: number;
  last_read_seq: number;
  /** How many of the channel's messages that is: those after it are unread. */
  last_read_number: Generated<number>;
  moderator: Flag;
  /** They keep it at hand. */
  starred: Generated<Flag>;
  /** Nothing waits for them there but what calls them. */
  muted: Generated<Flag>;
  /** Kept in slow mode only. */
  last_posted_at: Instant | null;
  left_at: Instant | null;
  /** What ended it, where its person did not give it up. */
  ended_by: SeatEnding | null;
}

/** Somebody asked for a seat, or was offered one; the other side answers. */
export interface ChannelRequestTable {
  id: SeatRequestId;
  channel_id: ChannelId;
  /** Who would be seated, and for which organisation. */
  person_id: PersonId;
  organisation_id: OrganisationId;
  side: 'request' | 'invitation';
  state: RequestState;
  note: string | null;
  by_person_id: PersonId;
  asked_at: Instant;
  decided_by: PersonId | null;
  decided_at: Instant | null;
  reason: string | null;
}

/** Clustered by channel and place; the place is the number of its event in the channel's stream. */
export interface MessageTable {
  channel_id: ChannelId;
  seq: number;
  /** How many messages the channel had with it. */
  number: Generated<number>;
  id: MessageId;
  person_id: PersonId;
  /** Who spoke, for whom, in which role, verified or not, as of that moment. */
  author_name: string;
  organisation_id: OrganisationId;
  organisation_name: string;
  author_role: MembershipRole;
  author_verified: Flag;
  author_coordinates: Flag;
  body: string;
  html: string;
  language: string | null;
  tlp: Tlp;
  reply_to: MessageId | null;
  /** The message from which the thread grows in which it was said. */
  thread_id: Generated<MessageId | null>;
  /** Said in its thread only: it is no line of the channel. */
  aside: Generated<Flag>;
  /** How many replies its own thread has. */
  replies: Generated<number>;
  state: MessageState;
  removed_by: PersonId | null;
  removed_reason: string | null;
  removed_at: Generated<Instant | null>;
  /** The report by whose decision it stays removed. */
  removed_on_report: Generated<Id<'report'> | null>;
  /** When its text was erased for good: a tombstone is left. */
  erased_at: Generated<Instant | null>;
  request_id: string;
  /** It hands on another. */
  forwards: Generated<Flag>;
  /** Its channel keeps it at its head. */
  pinned: Generated<Flag>;
  /** Something was made out of it. */
  has_records: Generated<Flag>;
  /** Its channel is asked to acknowledge it. */
  asks: Generated<Flag>;
  /** When it was written, where it waited for a moderator before it took its place. */
  written_at: Instant | null;
  created_at: Instant;
  /** How many files it has: where there are none, none are looked for. */
  attachments: Generated<number>;
  /** Counts the texts it had, this one with them. */
  version: Generated<number>;
  /** When its author last changed its text. */
  edited_at: Generated<Instant | null>;
  /** How many times it was reacted to: where it never was, nothing is looked for. */
  reactions: Generated<number>;
}

/** That somebody answered a message with an emoji, by its short name. */
export interface ReactionTable {
  message_id: MessageId;
  emoji: string;
  person_id: PersonId;
  /** For whom they acted then. */
  organisation_id: OrganisationId;
  at: Instant;
}

/** What a message was before its author changed it, for its moderators; it goes when the message is erased. */
export interface MessageVersionTable {
  message_id: MessageId;
  version: number;
  body: string;
  html: string;
  /** When the next one took its place. */
  until: Instant;
}

/** Somebody whom a message calls, for the seat by which they read it. */
export interface MentionTable {
  channel_id: ChannelId;
  seq: number;
  message_id: MessageId;
  person_id: PersonId;
  organisation_id: OrganisationId;
  why: MentionReason;
  /** Where it was said in a thread only: which reply of which thread it is. */
  thread_id: MessageId | null;
  thread_number: number | null;
}

/**
 * What of a message is searched, as it is searched; the database keeps an index over it. A row for each message that
 * can be found, and for no other.
 */
export interface MessageTextTable {
  /** When it was posted, and a number among those of that millisecond: what is newer stands higher. */
  place: number;
  message_id: MessageId;
  /** Its text, folded. */
  folded: string;
  /** Who said it for whom, folded, as it was then. */
  author: string;
  organisation: string;
  /** Signs by which it is picked out without reading it: of its channel, its mission, its author. */
  facets: string;
}

/** Up to which number of its stream a channel's messages are in `message_text`. */
export interface MessageTextMarkTable {
  channel_id: ChannelId;
  seq: number;
}

/** What a moderator laid on a person; it ends by itself. Kept by person, so that leaving and joining again ends nothing. */
export interface SanctionTable {
  id: string;
  /** Where it was laid. */
  channel_id: ChannelId;
  mission_id: MissionId | null;
  scope: MuteScope;
  person_id: PersonId;
  kind: 'mute';
  reason: string;
  by_person_id: PersonId;
  starts_at: Instant;
  ends_at: Instant;
  /** When somebody ended it before its time. */
  lifted_at: Instant | null;
}

/** Who follows a thread, and how many of its replies they have read. Kept when they follow it no longer. */
export interface ThreadFollowTable {
  thread_id: MessageId;
  person_id: PersonId;
  organisation_id: OrganisationId;
  following: Flag;
  last_read_number: number;
}

/** What a message hands on, as it read then. */
export interface MessageForwardTable {
  message_id: MessageId;
  /** May be erased. */
  source_id: MessageId;
  source_channel_id: ChannelId;
  author_name: string;
  organisation_name: string;
  html: string;
  language: string | null;
  said_at: Instant;
}

/** What a channel keeps at its head. */
export interface MessagePinTable {
  message_id: MessageId;
  channel_id: ChannelId;
  person_id: PersonId;
  pinned_at: Instant;
}

/** What a person keeps for later, whoever they act for. */
export interface SavedMessageTable {
  person_id: PersonId;
  message_id: MessageId;
  saved_at: Instant;
}

/** What was made out of a message. */
export interface MessageRecordTable {
  kind: RecordKind;
  record_id: string;
  message_id: MessageId;
  person_id: PersonId;
  made_at: Instant;
}

export interface ChannelsTables {
  message_forward: MessageForwardTable;
  message_pin: MessagePinTable;
  saved_message: SavedMessageTable;
  message_record: MessageRecordTable;
  channel: ChannelTable;
  channel_seat: ChannelSeatTable;
  channel_request: ChannelRequestTable;
  message: MessageTable;
  message_version: MessageVersionTable;
  reaction: ReactionTable;
  mention: MentionTable;
  message_text: MessageTextTable;
  message_text_mark: MessageTextMarkTable;
  sanction: SanctionTable;
  thread_follow: ThreadFollowTable;
}
