import { travelsBare } from '../channels/kinds.ts';
import { type ChannelFacts, isModerator, type MessageFacts, mayReadChannel } from '../channels/policy.ts';
import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, refused } from '../core/decision.ts';
import { HOUR_MS, type Instant, later, type PersonId } from '../core/id.ts';
import { type Answer, OWN_REMINDERS, REMINDER_HOURS } from './kinds.ts';
import { type AskingAction, type AskingRole, type AskingState, askingLifecycle } from './lifecycle.ts';

/** What decisions about an asking depend on, for one of those who see it. */
export interface AskingFacts {
  readonly state: AskingState;
  readonly askedBy: PersonId;
  readonly answers: readonly Answer[];
  /** When those who have not answered were last reminded. */
  readonly remindedAt: Instant | null;
  readonly reminders: number;
  /** What the one who looks answered, as whom they act now; null where they were not asked. */
  readonly mine: { readonly answer: Answer | null } | null;
}

/** Who moderates a channel may ask all who sit in it whether they have taken note of a message that all of them read. */
export function mayAsk(visitor: Visitor, channel: ChannelFacts, message: MessageFacts): Decision {
  return every(
    mayReadChannel(visitor, channel),
    isModerator(visitor, channel) ? allowed : refused('channels.moderators_only'),
    channel.archived ? refused('channels.archived') : allowed,
    message.state === 'posted' ? allowed : refused('channels.removed_already'),
    travelsBare(message.tlp) ? refused('acknowledgements.not_for_all') : allowed,
  );
}

/** One answer each, which may be changed for another for as long as answers are waited for. */
export function mayAnswer(
  visitor: Visitor,
  channel: ChannelFacts,
  asking: AskingFacts,
  answer: Answer,
): Decision {
  return every(
    mayReadChannel(visitor, channel),
    asking.mine ? allowed : refused('acknowledgements.not_asked'),
    asking.answers.includes(answer) ? allowed : refused('acknowledgements.other_answers'),
    asking.mine?.answer === answer ? refused('acknowledgements.answered_already') : allowed,
    open(visitor, channel, asking, 'answer'),
  );
}

/** Who has answered and who has not is for who asked and who moderates; everybody else sees how many. */
export function mayFollow(
  visitor: Visitor,
  channel: ChannelFacts,
  asking: Pick<AskingFacts, 'askedBy'>,
): Decision {
  return every(
    mayReadChannel(visitor, channel),
    keeps(visitor, channel, asking) ? allowed : refused('acknowledgements.keepers_only'),
  );
}

/** Nobody is reminded of the same again within some hours, and by the portal itself only some times. */
export function mayRemind(
  visitor: Visitor,
  channel: ChannelFacts,
  asking: AskingFacts,
  now: Instant,
): Decision {
  const isPortal = visitor?.via === 'system';
  const again = asking.remindedAt && later(asking.remindedAt, REMINDER_HOURS * HOUR_MS);
  return every(
    isPortal ? allowed : mayFollow(visitor, channel, asking),
    open(visitor, channel, asking, 'remind'),
    again && again > now ? refused('acknowledgements.reminded_lately', { hours: REMINDER_HOURS }) : allowed,
    isPortal && asking.reminders >= OWN_REMINDERS
      ? refused('acknowledgements.reminded_lately', { hours: REMINDER_HOURS })
      : allowed,
  );
}

export function mayClose(visitor: Visitor, channel: ChannelFacts, asking: AskingFacts): Decision {
  return every(mayFollow(visitor, channel, asking), open(visitor, channel, asking, 'close'));
}

function open(visitor: Visitor, channel: ChannelFacts, asking: AskingFacts, action: AskingAction): Decision {
  const decision = askingLifecycle.may(asking.state, action, rolesOf(visitor, channel, asking));
  return decision.allowed || decision.reason !== 'wrong_state'
    ? decision
    : refused('acknowledgements.closed');
}

function rolesOf(visitor: Visitor, channel: ChannelFacts, asking: AskingFacts): readonly AskingRole[] {
  return [
    ...(asking.mine ? (['addressee'] as const) : []),
    ...(keeps(visitor, channel, asking) ? (['keeper'] as const) : []),
    ...(visitor?.via === 'system' ? (['portal'] as const) : []),
  ];
}

const keeps = (visitor: Visitor, channel: ChannelFacts, { askedBy }: Pick<AskingFacts, 'askedBy'>) =>
  visitor?.personId === askedBy || isModerator(visitor, channel);
