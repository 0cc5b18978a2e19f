export const channelKinds = ['mission', 'initiative', 'organisation', 'direct'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Who else listens: membership follows the class, and so does what may be said. */
export const channelClasses = ['humanitarian_only', 'mixed', 'uniformed'] as const;
export type ChannelClass = (typeof channelClasses)[number];

/** Whether somebody who joins late sees what was said before. */
export const historyRules = ['all', 'from_joining'] as const;
export type HistoryRule = (typeof historyRules)[number];

/** Who takes a seat in a channel of a mission: all who take part, who is let in on request, or who is invited. */
export const joiningRules = ['open', 'on_request', 'invited'] as const;
export type JoiningRule = (typeof joiningRules)[number];

/** Who invites to a channel: its moderators alone, or everybody who sits in it. */
export const invitingRules = ['moderators', 'members'] as const;
export type InvitingRule = (typeof invitingRules)[number];

/** What ends a seat that nobody gave up: the channel became of a class that keeps its organisation out. */
export type SeatEnding = 'class';

/** A request for a seat, and an invitation to one, are both answered once. */
export const requestStates = ['requested', 'accepted', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** So many people a direct channel may hold, the one who opens it among them. */
export const DIRECT_MAXIMUM = 9;

export const messageStates = ['posted', 'held', 'removed'] as const;
export type MessageState = (typeof messageStates)[number];

/** Traffic Light Protocol 2.0, from the widest circle to the narrowest. */
export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type Tlp = (typeof tlpLabels)[number];

/** Whether a text under this label is for fewer people than one under the other. */
export function isStricter(label: Tlp, other: Tlp): boolean {
  return tlpLabels.indexOf(label) > tlpLabels.indexOf(other);
}

/** A message for fewer than its channel goes out bare; who is entitled fetches it. */
export function travelsBare(label: Tlp): boolean {
  return isStricter(label, 'AMBER');
}

/** The channels that open with every mission, by the short name their address bears. */
export const missionChannels = ['general', 'announcements', 'safety', 'logistics'] as const;

export const MESSAGE_MAXIMUM = 4_000;

/** Where a mute holds: in one channel, or in all channels of its mission. */
export const muteScopes = ['channel', 'mission'] as const;
export type MuteScope = (typeof muteScopes)[number];

/** How long a mute may be, in hours. */
export const muteHours = [1, 24, 168] as const;

/** Why somebody is called by a message: by their name, as one of their organisation, or with the whole channel. */
export const mentionReasons = ['person', 'organisation', 'channel'] as const;
export type MentionReason = (typeof mentionReasons)[number];
