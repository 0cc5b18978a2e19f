import { coordinates, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { Instant, MissionId, OrganisationId, PersonId } from '../core/id.ts';
import {
  type ChannelClass,
  type ChannelKind,
  isStricter,
  type MessageState,
  type MuteScope,
  type Tlp,
  travelsBare,
} from './kinds.ts';

/** What decisions about a channel depend on, for one asker. */
export interface ChannelFacts {
  readonly kind: ChannelKind;
  readonly class: ChannelClass;
  readonly missionId: MissionId | null;
  /** Whose channel it is, where it is an organisation's. */
  readonly organisationId: OrganisationId | null;
  readonly announcementOnly: boolean;
  readonly archived: boolean;
  readonly tlpCeiling: Tlp;
  /** The asker has a seat in it for the organisation they act for. */
  readonly seated: boolean;
  readonly moderates: boolean;
  /** Until when the asker is muted here; null where they are not. */
  readonly mutedUntil: Instant | null;
}

export interface MessageFacts {
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly state: MessageState;
  readonly tlp: Tlp;
  /** It is gone by its author's own hand. */
  readonly deletedByAuthor: boolean;
}

/** What taking a seat depends on. */
export interface SeatFacts {
  readonly kind: ChannelKind;
  readonly missionId: MissionId | null;
  readonly archived: boolean;
  readonly seated: boolean;
  /** The organisation the asker acts for is a partner of the channel's initiative. */
  readonly isPartner: boolean;
}

/**
 * Coordinators of the mission moderate its channels, administrators those of their organisation, and whoever was
 * made moderator of this one. Whoever runs the installation does not, by that alone.
 */
export function isModerator(visitor: Visitor, channel: ChannelFacts): boolean {
  const coordinator = channel.missionId !== null && coordinates(visitor, channel.missionId);
  return coordinator || channel.moderates || administers(visitor, channel.organisationId);
}

function administers(visitor: Visitor, organisationId: OrganisationId | null): boolean {
  const own = organisationId !== null && visitor?.organisation?.id === organisationId;
  return own && visitor?.organisation?.role === 'administrator';
}

/** A channel is read by those seated in it and by its moderators; that of some people by these alone. */
export function mayReadChannel(visitor: Visitor, channel: ChannelFacts): Decision {
  return channel.seated || isModerator(visitor, channel) ? allowed : hidden;
}

export function mayPost(visitor: Visitor, channel: ChannelFacts, tlp: Tlp): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayReadChannel(visitor, channel),
    channel.archived ? refused('channels.archived') : allowed,
    visitor.organisation ? allowed : refused('no_organisation'),
    channel.mutedUntil ? refused('channels.muted', { until: channel.mutedUntil }) : allowed,
    channel.announcementOnly && !isModerator(visitor, channel)
      ? refused('channels.announcements_only')
      : allowed,
    isStricter(tlp, channel.tlpCeiling)
      ? refused('channels.above_ceiling', { ceiling: channel.tlpCeiling })
      : allowed,
  );
}

/** One's own message, and as a moderator everybody else's; a removed one is removed. */
export function mayRemove(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  const own = visitor?.personId === message.personId;
  return every(
    mayReadChannel(visitor, channel),
    message.state === 'removed' ? refused('channels.removed_already') : allowed,
    own || isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
  );
}

/** Who removed it as a moderator may bring it back; nobody restores a message of their own. */
export function mayRestore(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
    message.state === 'removed' ? allowed : refused('channels.not_removed'),
    visitor?.personId === message.personId ? refused('channels.not_yourself') : allowed,
    message.deletedByAuthor ? refused('channels.authors_deletion') : allowed,
  );
}

/** Moderators mute others, never themselves; in all channels of a mission only its coordinators do. */
export function mayMute(
  visitor: Visitor,
  channel: ChannelFacts,
  personId: PersonId | null,
  scope: MuteScope = 'channel',
): Decision {
  const everywhere = channel.missionId !== null && coordinates(visitor, channel.missionId);
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
    personId === null || visitor?.personId === personId ? refused('channels.not_yourself') : allowed,
    scope === 'mission' && !everywhere ? refused('channels.coordinators_only') : allowed,
  );
}

/** Channels of a mission are open to all who take part in it, those of an initiative to its partners. */
export function mayJoin(visitor: Visitor, channel: SeatFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  const { kind, missionId } = channel;
  const coordinator = missionId !== null && coordinates(visitor, missionId);
  const open = kind === 'mission' && missionId !== null && takesPart(visitor, missionId);
  return every(
    coordinator || open || (kind === 'initiative' && channel.isPartner) ? allowed : hidden,
    visitor.organisation ? allowed : refused('no_organisation'),
    channel.archived ? refused('channels.archived') : allowed,
    channel.seated ? refused('channels.in_it_already') : allowed,
  );
}

export function mayKeepChannel(visitor: Visitor, channel: ChannelFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
  );
}

/** A message for fewer than its channel is read by its author, the author's organisation and the moderators. */
export function mayReadText(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): boolean {
  if (message.state === 'removed') return false;
  if (!travelsBare(message.tlp)) return true;
  const ofAuthor = visitor?.organisation?.id === message.organisationId && message.tlp === 'AMBER+STRICT';
  return visitor?.personId === message.personId || ofAuthor || isModerator(visitor, channel);
}

/** Who reads a message may make something out of it. */
export function mayMakeOf(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    mayReadText(visitor, channel, message) ? allowed : hidden,
    channel.archived ? refused('channels.archived') : allowed,
  );
}
