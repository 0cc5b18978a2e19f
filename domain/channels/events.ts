import type {
  ChannelId,
  InitiativeId,
  Instant,
  MessageId,
  MissionId,
  OrganisationId,
  PersonId,
} from '../core/id.ts';
import type { MuteScope, RequestState, SeatEnding } from './kinds.ts';
import type { RecordKind } from './records.ts';

interface InChannel {
  readonly channelId: ChannelId;
}

interface OfMessage extends InChannel {
  readonly messageId: MessageId;
  /** The message's own place in the channel. */
  readonly messageSeq: number;
}

interface OfThread extends InChannel {
  /** The message from which it grows. */
  readonly messageId: MessageId;
}

interface Seat extends InChannel {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
}

/** What can have happened in channels. */
export interface ChannelEvents {
  'channel.opened': InChannel & {
    readonly missionId: MissionId | null;
    readonly initiativeId: InitiativeId | null;
  };
  'channel.edited': InChannel & { readonly version: number };
  'channel.archived': InChannel;
  'channel.reopened': InChannel;
  'channel.requested': Seat & { readonly side: 'request' | 'invitation' };
  'channel.answered': Seat & { readonly side: 'request' | 'invitation'; readonly answer: RequestState };
  'channel.joined': Seat;
  'channel.left': Seat;
  'channel.seat_ended': Seat & { readonly by: SeatEnding };
  /** Shown as the message itself, drawn when it is sent or replayed. */
  'message.posted': InChannel & { readonly messageId: MessageId };
  'message.removed': OfMessage & { readonly byModerator: boolean };
  'message.restored': OfMessage;
  /** With an emoji of this short name; `on` is false where it was taken back. Shown as the message with this beside. */
  'message.reacted': OfMessage & { readonly emoji: string; readonly on: boolean };
  /** Shown as the message itself, with its present text; what it was before is for moderators. */
  'message.edited': OfMessage & { readonly version: number };
  /** What it hands on was taken away where it was said, or is there again: shown as the message itself. */
  'message.requoted': OfMessage;
  'message.pinned': OfMessage;
  'message.unpinned': OfMessage;
  /** Its thread has grown: shown as the message itself, with what now stands under it. */
  'message.answered': OfMessage;
  /** A record was made out of it, of whatever noun. */
  'message.made_into': InChannel & {
    readonly messageId: MessageId;
    readonly kind: RecordKind;
    readonly recordId: string;
  };
  'person.muted': InChannel & {
    readonly personId: PersonId;
    readonly scope: MuteScope;
    readonly until: Instant;
  };
  'person.unmuted': InChannel & { readonly personId: PersonId };
  /** On the own stream of who follows. */
  'inbox.read': { readonly organisationId: OrganisationId };
  /** On the own stream of who keeps it for later. */
  'message.saved': InChannel & { readonly messageId: MessageId };
  'message.forgotten': InChannel & { readonly messageId: MessageId };
  'thread.followed': OfThread;
  'thread.unfollowed': OfThread;
  'thread.read': OfThread & { readonly upTo: number };
  /** On the reader's own stream: their other tabs follow. */
  'channel.read': InChannel & { readonly upTo: number };
  /** What was said after this place is new to them again. */
  'channel.marked_unread': InChannel & { readonly upTo: number };
  'thread.marked_unread': OfThread & { readonly upTo: number };
  'channel.muted': InChannel & { readonly muted: boolean };
  'channel.starred': InChannel & { readonly starred: boolean };
}
