import type { ChannelKind, Tlp } from '#domain/channels/kinds.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import type { HoldReason } from '#domain/moderation/kinds.ts';

/** A message that waits for a moderator, or was declined, as its author and moderators see it. */
export interface HeldView {
  readonly id: string;
  readonly channelId: string;
  /** By which the sender's own tab knows its message again. */
  readonly requestId: string;
  readonly at: string;
  /** The thread it would be said in. */
  readonly threadId: string | null;
  readonly author: {
    readonly personId: string;
    readonly name: string;
    readonly organisationId: string;
    readonly organisation: string;
    readonly role: MembershipRole;
    readonly verified: boolean;
    readonly coordinator: boolean;
  };
  readonly html: string;
  readonly language: string | null;
  readonly tlp: Tlp;
  readonly state: 'held' | 'declined';
  readonly why: HoldReason;
  /** For moderators: the word it was held for. */
  readonly word: string | null;
  /** Why it was declined. */
  readonly reason: string | null;
}

/** What waits for somebody as a moderator. */
export interface ModerationDesk {
  readonly held: readonly (HeldView & {
    readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
  })[];
  /** Missions whose watch-words the asker keeps: those they coordinate. */
  readonly missions: readonly {
    readonly id: string;
    readonly acronym: string;
    readonly watchWords: readonly string[];
  }[];
}

export interface Moderator {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly organisation: string;
}

/** How order is kept in a channel, for those who keep it. */
export interface OrderView {
  readonly holdFirst: boolean;
  readonly approveFirst: boolean;
  readonly slowSeconds: number;
  readonly watchWords: readonly string[];
  readonly lockedReason: string | null;
  readonly moderators: readonly Moderator[];
  /** Who could moderate it too; for coordinators of the mission alone. */
  readonly seated: readonly Moderator[];
}
