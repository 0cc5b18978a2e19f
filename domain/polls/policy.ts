import {
  type ChannelFacts,
  isModerator,
  type MessageFacts,
  mayReadChannel,
  mayReadText,
} from '../channels/policy.ts';
import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';

/** What decisions about a poll depend on, for one asker. */
export interface PollFacts {
  readonly channel: ChannelFacts;
  readonly message: MessageFacts;
  readonly ended: boolean;
}

const maySee = (visitor: Visitor, { channel, message }: PollFacts): Decision =>
  every(mayReadChannel(visitor, channel), mayReadText(visitor, channel, message) ? allowed : hidden);

/**
 * Who reads a poll votes in it, where only moderators announce too. Whoever is muted, or finds the channel locked or
 * archived, reads how it stands.
 */
export function mayVote(visitor: Visitor, poll: PollFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  const { channel, ended } = poll;
  return every(
    maySee(visitor, poll),
    visitor.organisation ? allowed : refused('no_organisation'),
    channel.archived ? refused('channels.archived') : allowed,
    ended ? refused('polls.ended') : allowed,
    channel.mutedUntil ? refused('channels.muted', { until: channel.mutedUntil }) : allowed,
    channel.locked !== null && !isModerator(visitor, channel)
      ? refused('moderation.locked', { why: channel.locked })
      : allowed,
  );
}

/** Its author, and who moderates the channel. */
export function mayEndPoll(visitor: Visitor, poll: PollFacts): Decision {
  const own = visitor?.personId === poll.message.personId;
  return every(
    maySee(visitor, poll),
    own || isModerator(visitor, poll.channel) ? allowed : refused('polls.not_yours'),
    poll.ended ? refused('polls.ended') : allowed,
  );
}

/** The portal itself says that the last hour of a poll has passed. */
export const mayExpirePoll = (visitor: Visitor): Decision => (visitor?.via === 'system' ? allowed : hidden);
