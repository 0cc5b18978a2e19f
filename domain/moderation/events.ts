import type { ChannelId, Id, MessageId, MissionId, OrganisationId, PersonId } from '../core/id.ts';
import type { HoldReason } from './kinds.ts';
import type { TalkRule } from './rules.ts';

interface InChannel {
  readonly channelId: ChannelId;
}

interface Held extends InChannel {
  readonly messageId: MessageId;
}

interface Reported extends Held {
  readonly reportId: Id<'report'>;
}

/** What can have happened in moderation. */
export interface ModerationEvents {
  /** For its author and the moderators alone: on no channel's stream. */
  'message.held': Held & { readonly why: HoldReason };
  'message.declined': Held;
  'message.withdrawn': Held;
  /** Shown as the message itself, in the place it took. */
  'message.released': Held;
  /** How much is written, how fast, and what waits. */
  'channel.ordered': InChannel & { readonly version: number };
  'channel.locked': InChannel;
  'channel.unlocked': InChannel;
  'moderator.appointed': InChannel & {
    readonly personId: PersonId;
    readonly organisationId: OrganisationId;
  };
  'moderator.dismissed': InChannel & {
    readonly personId: PersonId;
    readonly organisationId: OrganisationId;
  };
  'mission.watched': { readonly missionId: MissionId; readonly words: number };
  /** For those who decide and whoever made it: on no channel's stream, so that nobody is told who reported. */
  'report.made': Reported & { readonly rule: TalkRule };
  'report.assigned': Reported & { readonly personId: PersonId };
  'report.decided': Reported & { readonly outcome: 'upheld' | 'dismissed'; readonly rule: TalkRule };
  'report.appealed': Reported;
  'report.settled': Reported & { readonly outcome: 'confirmed' | 'overturned' };
  /** 0 keeps everything. */
  'channel.retained': InChannel & { readonly days: number };
  /** `removed` counts those that were removed before, of which the text was left. */
  'channel.expired': InChannel & {
    readonly messages: number;
    readonly removed: number;
    readonly files: number;
    readonly kept: number;
  };
  'channel.exported': InChannel & {
    readonly format: 'json' | 'html';
    readonly messages: number;
    readonly sha256: string;
  };
  'hold.placed': InChannel & { readonly holdId: Id<'hold'> };
  'hold.lifted': InChannel & { readonly holdId: Id<'hold'> };
  /** Not shown while its report waits, and shown again. */
  'message.hidden': Held & { readonly messageSeq: number };
  'message.shown': Held & { readonly messageSeq: number };
}
