import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import {
  type ChannelFacts,
  isModerator,
  type MessageFacts,
  mayPost,
  mayReadChannel,
  mayReadText,
} from './policy.ts';

/**
 * Authors change what they wrote where they could write it now, for the organisation for which they wrote it. Slow
 * mode does not have them wait for that. What people acknowledge stays as they read it.
 */
export function mayEdit(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayReadChannel(visitor, channel),
    visitor.personId === message.personId ? allowed : refused('channels.authors_only'),
    isShown(message),
    message.asks ? refused('channels.acknowledged_as_it_is') : allowed,
    mayPost(visitor, { ...channel, slowUntil: null }, message.tlp),
    visitor.organisation?.id === message.organisationId ? allowed : refused('channels.said_for_another'),
  );
}

/** Moderators keep a message at the head of a channel; among some people, and in an organisation, everybody does. */
export function mayPin(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayUnpin(visitor, channel),
    isShown(message),
    mayReadText(visitor, channel, message) ? allowed : hidden,
  );
}

/** Whoever may pin takes down what others pinned, too. */
export function mayUnpin(visitor: Visitor, channel: ChannelFacts): Decision {
  const among = channel.kind === 'direct' || channel.kind === 'organisation';
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) || (among && channel.seated)
      ? allowed
      : refused('channels.moderators_only'),
    channel.archived ? refused('channels.archived') : allowed,
    channel.mutedUntil ? refused('channels.muted', { until: channel.mutedUntil }) : allowed,
  );
}

/** Who reads a message keeps it for later. */
export function maySave(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isShown(message),
    mayReadText(visitor, channel, message) ? allowed : hidden,
  );
}

/** Who reads a message reacts to it, where they could write or where only moderators announce. */
export function mayReact(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isShown(message),
    mayReadText(visitor, channel, message) ? allowed : hidden,
    mayPost(visitor, { ...channel, slowUntil: null, announcementOnly: false }, 'CLEAR'),
  );
}

const isShown = ({ state }: MessageFacts): Decision =>
  every(
    state === 'removed' ? refused('channels.removed_already') : allowed,
    state === 'held' ? refused('moderation.hidden_already') : allowed,
  );

/** One's own message, and as a moderator everybody else's; a removed one is removed. */
export function mayRemove(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  const own = visitor?.personId === message.personId;
  return every(
    mayReadChannel(visitor, channel),
    message.state === 'removed' ? refused('channels.removed_already') : allowed,
    own || isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
  );
}

/**
 * Who removed it as a moderator may bring it back; nobody restores a message of their own, and what a report took
 * away comes back by its appeal alone.
 */
export function mayRestore(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
    message.state === 'removed' ? allowed : refused('channels.not_removed'),
    visitor?.personId === message.personId ? refused('channels.not_yourself') : allowed,
    message.deletedByAuthor ? refused('channels.authors_deletion') : allowed,
    message.removedOnReport ? refused('channels.removed_on_report') : allowed,
    message.erased ? refused('channels.text_erased') : allowed,
  );
}

/** `@channel` tells everybody who sits in a channel: its moderators use it, the coordinators among them. */
export function mayCallEveryone(visitor: Visitor, channel: ChannelFacts): Decision {
  return isModerator(visitor, channel) ? allowed : refused('channels.everyone_by_moderators');
}
