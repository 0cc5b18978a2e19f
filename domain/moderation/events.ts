import type { ChannelId, MessageId, MissionId, OrganisationId, PersonId } from '../core/id.ts';
import type { HoldReason } from './kinds.ts';

interface InChannel {
  readonly channelId: ChannelId;
}

interface Held extends InChannel {
  readonly messageId: MessageId;
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
}
