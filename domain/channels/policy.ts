import { actsFor, coordinates, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { Instant, MissionId, OrganisationId, PersonId } from '../core/id.ts';
import type { OrganisationKind } from '../organisations/kinds.ts';
import { mayBeAmong } from './classes.ts';
import {
  type ChannelClass,
  type ChannelKind,
  type InvitingRule,
  isStricter,
  type JoiningRule,
  type MessageState,
  type MuteScope,
  type RequestState,
  type Tlp,
  travelsBare,
} from './kinds.ts';
import { findPrecisePlace } from './locations.ts';

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
  /** Why nobody but moderators writes; null where it is not locked. */
  readonly locked: string | null;
  /** What those who do not moderate write waits for a moderator first. */
  readonly approveFirst: boolean;
  /** Seconds between two messages of one person; 0 where they follow as they like. */
  readonly slowSeconds: number;
  /** Until when slow mode has the asker wait; null where it does not. */
  readonly slowUntil: Instant | null;
  /** The asker has a seat in it for the organisation they act for. */
  readonly seated: boolean;
  readonly moderates: boolean;
  /** Until when the asker is muted here; null where they are not. */
  readonly mutedUntil: Instant | null;
  /** Who invites, beside its moderators. */
  readonly invitedBy: InvitingRule;
}

export interface MessageFacts {
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly state: MessageState;
  readonly tlp: Tlp;
  /** It is gone by its author's own hand. */
  readonly deletedByAuthor: boolean;
  /** A report was decided so that it is gone. */
  readonly removedOnReport: boolean;
  /** Its text is erased for good. */
  readonly erased: boolean;
  /** People are asked to acknowledge it, or were. */
  readonly asks: boolean;
}

/** What taking a seat depends on. */
export interface SeatFacts {
  readonly kind: ChannelKind;
  readonly missionId: MissionId | null;
  readonly class: ChannelClass;
  readonly joining: JoiningRule;
  readonly organisationId: OrganisationId | null;
  readonly archived: boolean;
  readonly seated: boolean;
  /** The organisation the asker acts for is a partner of the channel's initiative. */
  readonly isPartner: boolean;
  /** They asked for a seat, or were offered one, and nobody answered yet. */
  readonly pending: 'request' | 'invitation' | null;
}

/** Who would be invited. */
export interface GuestFacts {
  readonly kind: OrganisationKind;
  /** Acts for that organisation, which takes part in the channel's mission. */
  readonly takesPart: boolean;
  readonly seated: boolean;
  readonly pending: boolean;
}

export interface RequestFacts {
  readonly side: 'request' | 'invitation';
  readonly state: RequestState;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
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
    mayBeAmong(channel.class, visitor.organisation?.kind),
    channel.mutedUntil ? refused('channels.muted', { until: channel.mutedUntil }) : allowed,
    orderedWell(visitor, channel),
    channel.announcementOnly && !isModerator(visitor, channel)
      ? refused('channels.announcements_only')
      : allowed,
    isStricter(tlp, channel.tlpCeiling)
      ? refused('channels.above_ceiling', { ceiling: channel.tlpCeiling })
      : allowed,
  );
}

/**
 * A place where people can be found is not told where troops or police listen, or may: whose it is, no text says for
 * certain. The name of the place, or coordinates to two decimals, say enough to work together.
 */
export function mayTellPlaces(channel: Pick<ChannelFacts, 'class'>, text: string): Decision {
  if (channel.class === 'humanitarian_only' || findPrecisePlace(text) === null) return allowed;
  return refused('channels.precise_place');
}

/** Moderators write in a locked channel, and as fast as they like. */
function orderedWell(visitor: Visitor, channel: ChannelFacts): Decision {
  if (isModerator(visitor, channel)) return allowed;
  if (channel.locked !== null) return refused('moderation.locked', { why: channel.locked });
  return channel.slowUntil ? refused('moderation.slow', { until: channel.slowUntil }) : allowed;
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

/**
 * Channels of a mission are known to all who take part in it, but for those to which one is invited; those of an
 * initiative to its partners, those of an organisation to its people.
 */
function mayKnowOf(visitor: Visitor, channel: SeatFacts): boolean {
  const { kind, missionId, organisationId } = channel;
  if (missionId !== null && coordinates(visitor, missionId)) return true;
  if (channel.pending === 'invitation') return true;
  if (kind === 'mission')
    return missionId !== null && takesPart(visitor, missionId) && channel.joining !== 'invited';
  if (kind === 'organisation') return organisationId !== null && actsFor(visitor, organisationId);
  return kind === 'initiative' && channel.isPartner;
}

/** What holds for every seat, however one comes to it. */
function mayBeSeated(visitor: Visitor, channel: SeatFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  const { organisation } = visitor;
  return every(
    mayKnowOf(visitor, channel) ? allowed : hidden,
    organisation ? allowed : refused('no_organisation'),
    channel.archived ? refused('channels.archived') : allowed,
    mayBeAmong(channel.class, organisation?.kind),
    channel.seated ? refused('channels.in_it_already') : allowed,
  );
}

/** Who knows of a channel takes a seat in it, unless its moderators let people in one by one. */
export function mayJoin(visitor: Visitor, channel: SeatFacts): Decision {
  const { kind, missionId, joining } = channel;
  const free =
    kind !== 'mission' || joining === 'open' || (missionId !== null && coordinates(visitor, missionId));
  return every(mayBeSeated(visitor, channel), free ? allowed : refused('channels.by_request'));
}

export function mayRequestSeat(visitor: Visitor, channel: SeatFacts): Decision {
  return every(
    mayBeSeated(visitor, channel),
    channel.kind === 'mission' && channel.joining === 'on_request'
      ? allowed
      : refused('channels.no_request_needed'),
    channel.pending ? refused('channels.asked_already') : allowed,
  );
}

/** Moderators invite to a channel of a mission, and where it says so everybody who sits in it. */
export function mayInvite(visitor: Visitor, channel: ChannelFacts, guest?: GuestFacts): Decision {
  const members = channel.invitedBy === 'members' && channel.seated;
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) || members ? allowed : refused('channels.moderators_only'),
    channel.kind === 'mission' ? allowed : refused('channels.not_by_invitation'),
    channel.archived ? refused('channels.archived') : allowed,
    ...(guest ? [mayBeGuest(channel, guest)] : []),
  );
}

function mayBeGuest(channel: ChannelFacts, guest: GuestFacts): Decision {
  return every(
    guest.takesPart ? allowed : refused('channels.guest_elsewhere'),
    mayBeAmong(channel.class, guest.kind),
    guest.seated ? refused('channels.guest_in_it') : allowed,
    guest.pending ? refused('channels.guest_asked') : allowed,
  );
}

/** A request is answered by moderators, an invitation by whom it invites; its own side takes it back. */
export function mayAnswerRequest(
  visitor: Visitor,
  channel: ChannelFacts,
  request: RequestFacts,
  answer: Exclude<RequestState, 'requested'>,
): Decision {
  const own = visitor?.personId === request.personId && actsFor(visitor, request.organisationId);
  const moderates = isModerator(visitor, channel);
  const asks = request.side === 'request' ? own : moderates;
  const decides = request.side === 'request' ? moderates && visitor?.personId !== request.personId : own;
  return every(
    own || moderates ? allowed : hidden,
    request.state === 'requested' ? allowed : refused('channels.answered_already'),
    (answer === 'withdrawn' ? asks : decides) ? allowed : refused('channels.other_side_answers'),
    channel.archived && answer === 'accepted' ? refused('channels.archived') : allowed,
  );
}

/** Administrators open channels of their organisation. */
export function mayOpenForOrganisation(visitor: Visitor, organisationId: OrganisationId): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    actsFor(visitor, organisationId) ? allowed : hidden,
    administers(visitor, organisationId) ? allowed : refused('channels.administrators_only'),
  );
}

export function mayKeepChannel(visitor: Visitor, channel: ChannelFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
  );
}

/** The log names whom a moderator silenced to moderators and to themselves; others read for whom they spoke. */
export function mayNameSilenced(visitor: Visitor, channel: ChannelFacts, personId: PersonId): boolean {
  return visitor?.personId === personId || isModerator(visitor, channel);
}

/** A message for fewer than its channel is read by its author, the author's organisation and the moderators. */
export function mayReadText(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): boolean {
  if (message.state !== 'posted') return false;
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
