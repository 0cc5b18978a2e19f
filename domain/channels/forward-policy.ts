import type { Actor, Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import { type ChannelFacts, type MessageFacts, mayReadChannel, mayReadText } from './policy.ts';

/** Who would read a forwarded message, beside those who read it where it was said. */
export interface Audience {
  /** Every organisation there takes part in the mission in which it was said. */
  readonly withinMission: boolean;
  /** Every organisation there sits where it was said, and no other comes in by itself. */
  readonly withinChannel: boolean;
}

/** The channel in which it was said, and where it would go. */
interface Way {
  readonly from: ChannelFacts;
  readonly to: ChannelFacts;
  readonly audience: Audience;
}

/**
 * Who reads a message forwards it as its label permits (TLP 2.0): CLEAR anywhere, GREEN within the community of its
 * mission, AMBER to those alone for whom it was meant, what is stricter not at all. Its author decides on further
 * sharing, for the organisation for which they wrote it.
 */
export function mayForward(visitor: Visitor, message: MessageFacts, { from, to, audience }: Way): Decision {
  return every(
    mayReadChannel(visitor, from),
    message.state === 'removed' ? refused('channels.removed_already') : allowed,
    mayReadText(visitor, from, message) ? allowed : hidden,
    mayReadChannel(visitor, to),
    isOwn(visitor, message) ? allowed : passesOn(message, audience),
  );
}

const isOwn = (visitor: Actor | null, { personId, organisationId }: MessageFacts) =>
  visitor?.personId === personId && visitor?.organisation?.id === organisationId;

function passesOn({ tlp }: MessageFacts, { withinMission, withinChannel }: Audience): Decision {
  if (tlp === 'CLEAR') return allowed;
  if (tlp === 'GREEN') return withinMission || withinChannel ? allowed : refused('channels.green_stays');
  if (tlp === 'AMBER') return withinChannel ? allowed : refused('channels.amber_stays');
  return refused('channels.strict_stays', { label: tlp });
}
