import { travelsBare } from '../channels/kinds.ts';
import {
  type ChannelFacts,
  type MessageFacts,
  mayKeepChannel,
  mayReadChannel,
  mayReadText,
} from '../channels/policy.ts';
import { coordinates, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';

/** Days after which what was said in a channel is erased; 0 keeps it. */
export const retainDays = [0, 30, 90, 180, 365, 1_095] as const;

/**
 * The text of a removed message is kept for moderators until the date up to which its channel keeps talk; where that
 * keeps everything, for so many days after it was removed. Long enough for every decision and its appeal.
 */
export const REMOVED_DAYS = 90;

/** How long talk is kept is for the coordinators of the mission to say; in an organisation's channel, for who administers it. */
export function mayRetain(visitor: Visitor, channel: ChannelFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    keepsIt(visitor, channel) ? allowed : refused('moderation.coordinators_retain'),
  );
}

/** A legal hold stands over every erasure: coordinators of the mission place and lift it, for others those of all. */
export function mayHoldByLaw(visitor: Visitor, channel: ChannelFacts): Decision {
  const { missionId } = channel;
  const may = missionId === null ? visitor?.coordinates === 'all' : coordinates(visitor, missionId);
  return may ? allowed : every(mayReadChannel(visitor, channel), refused('moderation.coordinators_retain'));
}

/** What is kept as a file leaves the portal's care: only who moderates the channel makes one. */
export const mayExportChannel = (visitor: Visitor, channel: ChannelFacts): Decision =>
  mayKeepChannel(visitor, channel);

/** Texts for fewer than the channel go into no file but that of their author's organisation; TLP:RED of their author. */
export function mayExportText(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): boolean {
  if (!mayReadText(visitor, channel, message)) return false;
  if (!travelsBare(message.tlp)) return true;
  const ofAuthor = message.tlp === 'AMBER+STRICT' && visitor?.organisation?.id === message.organisationId;
  return ofAuthor || visitor?.personId === message.personId;
}

export const mayExpire = (visitor: Visitor): Decision => (visitor?.via === 'system' ? allowed : hidden);

function keepsIt(visitor: Visitor, channel: ChannelFacts): boolean {
  const { missionId, organisationId } = channel;
  if (missionId !== null) return coordinates(visitor, missionId);
  const { organisation } = visitor ?? {};
  return (
    organisationId !== null && organisation?.id === organisationId && organisation.role === 'administrator'
  );
}
