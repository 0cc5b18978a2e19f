import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, refused } from '../core/decision.ts';
import { type ChannelFacts, type MessageFacts, mayPost, mayReadChannel } from './policy.ts';

/**
 * Authors change what they wrote where they could write it now, for the organisation for which they wrote it. Slow
 * mode does not have them wait for that.
 */
export function mayEdit(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayReadChannel(visitor, channel),
    visitor.personId === message.personId ? allowed : refused('channels.authors_only'),
    message.state === 'removed' ? refused('channels.removed_already') : allowed,
    message.state === 'held' ? refused('moderation.hidden_already') : allowed,
    mayPost(visitor, { ...channel, slowUntil: null }, message.tlp),
    visitor.organisation?.id === message.organisationId ? allowed : refused('channels.said_for_another'),
  );
}
