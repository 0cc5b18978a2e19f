import type { ChannelId, MissionId } from '#domain/core/id.ts';
import type { PollFacts } from '#domain/polls/policy.ts';

/** A poll as it stands now: under its message, for who may read that. */
export interface PollCard {
  readonly kind: 'poll';
  /** Its message’s own. */
  readonly id: string;
  readonly channelId: ChannelId;
  readonly missionId: MissionId | null;
  readonly question: string;
  readonly several: boolean;
  readonly secret: boolean;
  readonly endsAt: string | null;
  /** How many people voted. */
  readonly people: number;
  readonly choices: readonly {
    readonly text: string;
    readonly votes: number;
    /** The reader chose it. */
    readonly mine: boolean;
  }[];
  readonly facts: PollFacts;
}

/** With who chose what, where it is not secret. */
export interface PollView {
  readonly poll: PollCard;
  /** For each choice those who made it; null of a secret poll. */
  readonly voters: readonly (readonly { readonly name: string; readonly organisation: string }[])[] | null;
  /** The channel’s stream when this was read. */
  readonly seq: number;
  readonly channel: { readonly id: string; readonly kind: string; readonly name: string };
  /** Who asks. */
  readonly author: string;
}
