import { type ChannelFacts, isModerator, mayReadChannel } from '../channels/policy.ts';
import { coordinates, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { MissionId, PersonId } from '../core/id.ts';
import { carriesCommitments } from '../organisations/policy.ts';
import type { HeldState, HoldReason } from './kinds.ts';
import { watchWordIn } from './watch-words.ts';

/** What is switched on in a channel so that messages wait. */
export interface HoldRules {
  readonly approveFirst: boolean;
  readonly holdFirst: boolean;
  readonly words: readonly string[];
}

export interface Hold {
  readonly why: HoldReason;
  readonly word: string | null;
}

/**
 * Why a message waits for a moderator; null where it does not. Moderators' own never do. `isNew` says whether none
 * of the organisation's messages was let through in the mission yet.
 */
export function holdOf(
  visitor: Visitor,
  channel: ChannelFacts,
  message: { rules: HoldRules; body: string; isNew: boolean },
): Hold | null {
  const { rules, body, isNew } = message;
  if (isModerator(visitor, channel)) return null;
  if (rules.approveFirst) return { why: 'approve_first', word: null };
  const word = watchWordIn(body, rules.words);
  if (word !== null) return { why: 'watch_word', word };
  const { organisation } = visitor ?? {};
  const unverified = organisation ? !carriesCommitments(organisation.verification).allowed : true;
  return rules.holdFirst && unverified && isNew ? { why: 'first_post', word: null } : null;
}

export interface HeldFacts {
  readonly personId: PersonId;
  readonly state: HeldState;
}

/** A held message is let through or declined by a moderator who did not write it; for others it is not there. */
export function mayDecideHeld(visitor: Visitor, channel: ChannelFacts, held: HeldFacts): Decision {
  const own = visitor?.personId === held.personId;
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : own ? refused('channels.moderators_only') : hidden,
    own ? refused('channels.not_yourself') : allowed,
    held.state === 'held' ? allowed : refused('moderation.held_no_more'),
  );
}

/** Its author takes a held message back, or puts away one that was declined. */
export function mayWithdrawHeld(visitor: Visitor, held: HeldFacts): Decision {
  return every(
    visitor?.personId === held.personId ? allowed : hidden,
    held.state === 'held' || held.state === 'declined' ? allowed : refused('moderation.held_no_more'),
  );
}

/** Coordinators of the mission say who moderates beside them. */
export function mayAppointModerator(visitor: Visitor, channel: ChannelFacts): Decision {
  const { missionId } = channel;
  return every(
    mayReadChannel(visitor, channel),
    missionId !== null && coordinates(visitor, missionId)
      ? allowed
      : refused('moderation.coordinators_appoint'),
  );
}

/** What is looked for in all channels of a mission is for its coordinators to say. */
export function mayKeepWatchList(visitor: Visitor, missionId: MissionId): Decision {
  return coordinates(visitor, missionId) ? allowed : hidden;
}
