import type { AuthorFacts } from '#domain/channels/author.ts';
import type { Piece } from '#domain/channels/excerpt.ts';
import type {
  ChannelClass,
  ChannelKind,
  HistoryRule,
  InvitingRule,
  JoiningRule,
  MessageState,
  Tlp,
} from '#domain/channels/kinds.ts';
import type { ChannelFacts, MessageFacts } from '#domain/channels/policy.ts';
import type { RecordRef } from '#domain/channels/records.ts';
import type { SearchHint } from '#domain/channels/search.ts';
import type { AskingView } from '../acknowledgements/access.ts';
import type { AttachmentView } from '../attachments/access.ts';
import type { HeldView } from '../moderation/view.ts';
import type { ForwardedView } from './view-forwarded.ts';
import type { ReactionView } from './view-reaction.ts';

/** A message as pages and events show it. A removed one is a tombstone without text. */
export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly seq: number;
  /** By which the sender's own tab knows its message again. */
  readonly requestId: string;
  readonly at: string;
  /** When it was written, where a moderator let it through later. */
  readonly writtenAt: string | null;
  readonly author: AuthorFacts;
  readonly state: MessageState;
  readonly forwarded: ForwardedView | null;
  readonly pinned: boolean;
  /** Counts the texts it had, this one with them. */
  readonly version: number;
  /** When its author last changed its text; null where they never did. */
  readonly editedAt: string | null;
  /** Null where it was removed, or is for fewer than its channel. */
  readonly html: string | null;
  readonly language: string | null;
  readonly tlp: Tlp;
  readonly replyTo: { readonly id: string; readonly seq: number; readonly author: string } | null;
  /** The records it names, of which each reader is shown what they may see. */
  readonly cards: readonly RecordRef[];
  /** What its channel is asked on its behalf; null where it asks for nothing. */
  readonly asking: AskingView | null;
  /** The thread that grows from it; null where nobody replied. */
  readonly thread: ThreadSummary | null;
  /** The message in whose thread it was said; `aside` where it was said there only. */
  readonly partOf: { readonly id: string; readonly author: string; readonly aside: boolean } | null;
  readonly removed: { readonly byModerator: boolean; readonly reason: string | null } | null;
  /** What it was answered without words; nothing where its text is not shown. */
  readonly reactions: readonly ReactionView[];
  /** Its files; none where its text is not shown. */
  readonly attachments: AttachmentView[];
}

/** What stands under a message from which a thread grows. */
export interface ThreadSummary {
  readonly replies: number;
  readonly people: number;
  /** Those who spoke there last. */
  readonly faces: { readonly personId: string; readonly name: string }[];
  readonly lastAt: string | null;
}

export interface ThreadView {
  readonly root: MessageView;
  /** Its replies, the newest last. */
  readonly messages: readonly MessageView[];
  /** Place before which older replies are read; null where none are older. */
  readonly older: number | null;
  /** Place after which later replies are read; null where the page goes on to the newest. */
  readonly newer: number | null;
  readonly following: boolean;
  /** How many replies the reader has read. */
  readonly lastRead: number;
  /** The channel's stream when this was read. */
  readonly seq: number;
}

/** A message out of which a record was made. */
export interface MadeOf {
  readonly messageId: string;
  readonly at: string;
  readonly author: string;
  readonly organisation: string;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
}

/** What is to be made into something. */
export interface SourceMessage {
  readonly messageId: string;
  readonly text: string;
  readonly language: string | null;
  readonly author: string;
  readonly channelId: string;
  readonly missionId: string | null;
  readonly initiativeId: string | null;
}

export interface ChannelItem {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly topic: string | null;
  readonly unread: number;
  /** How often the reader is called in what they have not read there, its threads with it. */
  readonly mentions: number;
  /** The channel's stream up to here is counted. */
  readonly seq: number;
  /** Has a seat there for the organisation they act for. */
  readonly seated: boolean;
  /** The reader keeps it at hand. */
  readonly starred: boolean;
  /** Nothing waits for the reader there but what calls them. */
  readonly muted: boolean;
  readonly missionId: string | null;
  readonly archived: boolean;
  readonly announcementOnly: boolean;
  readonly initiativeId: string | null;
}

/** A message where it is only mentioned. */
export interface SaidLately {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly organisation: string;
  readonly verified: boolean;
  readonly tlp: Tlp;
  readonly language: string | null;
  /** Its first words, as they were typed. */
  readonly text: string;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
}

/** By mission (`none` for those that belong to none): channels with something unread, and those read to their end, with the number they stand at. */
export type UnreadByMission = Readonly<
  Record<
    string,
    {
      readonly waiting: readonly string[];
      readonly quiet: readonly { readonly id: string; readonly seq: number }[];
    }
  >
>;

export interface MissionOfChannels {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
  readonly area: string;
  readonly mandateExpiresOn: string | null;
}

export interface ChannelList {
  readonly mission: MissionOfChannels;
  readonly channels: readonly ChannelItem[];
}

/** As a list; of no mission beside a channel that belongs to none. */
export interface ChannelsBeside {
  readonly mission: MissionOfChannels | null;
  readonly channels: readonly ChannelItem[];
}

/** A channel as who thinks of joining sees it. */
export interface ChannelCard extends ChannelItem {
  readonly description: string | null;
  readonly class: ChannelClass;
  readonly tlpCeiling: Tlp;
  readonly joining: JoiningRule;
  readonly people: number;
  readonly saidAt: string | null;
  /** The reader asked for a seat, or was offered one, and nobody answered yet. */
  readonly asked: { readonly id: string; readonly side: 'request' | 'invitation' } | null;
}

export interface ChannelBrowser extends ChannelList {
  readonly cards: readonly ChannelCard[];
}

interface InChannel {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
}

/** Who sits in a channel, who waits to, and whom its reader may invite. */
export interface ChannelPeople {
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
  readonly facts: ChannelFacts;
  readonly people: readonly (InChannel & { readonly moderates: boolean })[];
  readonly requests: readonly (InChannel & {
    readonly id: string;
    readonly side: 'request' | 'invitation';
    readonly note: string | null;
    readonly at: string;
  })[];
  readonly guests: readonly InChannel[];
}

/** Somebody to talk to directly. */
export interface Talkable {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
}

export interface ChannelView {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly topic: string | null;
  readonly class: ChannelClass;
  readonly tlpCeiling: Tlp;
  readonly version: number;
  /** Null for the channel of an organisation or of some people. */
  readonly mission: { readonly id: string; readonly slug: string; readonly acronym: string } | null;
  readonly initiative: { readonly id: string; readonly title: string } | null;
  readonly people: number;
  readonly organisations: number;
  readonly pins: number;
  readonly facts: ChannelFacts;
  /** The stream's last number when the page was read: from here the live part goes on. */
  readonly seq: number;
  readonly lastReadSeq: number;
  /** The reader keeps it at hand. */
  readonly starred: boolean;
  /** Nothing waits for the reader there but what calls them. */
  readonly muted: boolean;
  readonly messages: readonly MessageView[];
  /** What the asker sees of what waits for a moderator. */
  readonly held: readonly HeldView[];
  /** Number before which older messages are read; null at the beginning. */
  readonly older: number | null;
  /** Number after which later messages are read; null where the page goes on to the newest. */
  readonly newer: number | null;
}

/** A channel as its moderators set it. */
export interface ChannelSettingsView {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly topic: string | null;
  readonly class: ChannelClass;
  /** The classes it can have from here. */
  readonly classes: readonly ChannelClass[];
  readonly tlpCeiling: Tlp;
  readonly history: HistoryRule;
  readonly description: string | null;
  readonly joining: JoiningRule;
  readonly invitedBy: InvitingRule;
  readonly version: number;
  /** Null for the channel of an organisation or of some people. */
  readonly mission: { readonly id: string; readonly slug: string; readonly acronym: string } | null;
  readonly initiative: { readonly id: string; readonly title: string } | null;
  readonly people: number;
  readonly organisations: number;
  readonly facts: ChannelFacts;
}

/** One message, with what decisions about it depend on. */
export interface MessageOnItsOwn {
  readonly message: MessageView;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
  readonly facts: { readonly channel: ChannelFacts; readonly message: MessageFacts };
  /** Until when its author is muted here. */
  readonly mutedUntil: string | null;
}

/** A message that a search found, in its context. */
export interface FoundMessage {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly organisation: string;
  readonly verified: boolean;
  readonly tlp: Tlp;
  readonly language: string | null;
  /** What stands around the first hit, as it was typed. */
  readonly excerpt: readonly Piece[];
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
  /** The thread in which alone it was said. */
  readonly threadId: string | null;
  /** The mission's acronym. */
  readonly mission: string | null;
}

export interface FoundMessages {
  readonly rows: readonly FoundMessage[];
  readonly next: string | null;
  /** What of the search was not understood. */
  readonly hints: readonly SearchHint[];
}
