import { fromJson } from '#db/schema/core.ts';
import { mayKeepChannel } from '#domain/channels/policy.ts';
import { permit } from '#domain/core/decision.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { mayAppointModerator } from '#domain/moderation/policy.ts';
import { loadChannel, seatedIn } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { OrderView } from './view.ts';

/** So many could be chosen from a list; in larger channels who is meant is made moderator from a message of theirs. */
const MOST_SEATED = 500;

/** How order is kept in a channel, and who keeps it. */
export async function channelOrder(ask: Ask, { channelId }: { channelId: string }): Promise<OrderView> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  permit(mayKeepChannel(ask.actor, channel.facts));
  const seats = await seatedIn(ask.read, channel.id)
    .orderBy('channel_seat.moderator', 'desc')
    .orderBy('person.name')
    .limit(MOST_SEATED)
    .execute();
  const people = seats.map(({ moderator, ...person }) => ({ moderates: moderator === 1, person }));
  return {
    holdFirst: channel.hold_first === 1,
    approveFirst: channel.approve_first === 1,
    slowSeconds: channel.slow_seconds,
    watchWords: channel.watch_words ? fromJson(channel.watch_words) : [],
    lockedReason: channel.facts.locked,
    moderators: people.filter(({ moderates }) => moderates).map(({ person }) => person),
    seated: mayAppointModerator(ask.actor, channel.facts).allowed
      ? people.filter(({ moderates }) => !moderates).map(({ person }) => person)
      : [],
  };
}
