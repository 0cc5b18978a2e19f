import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Ask } from '../core/act.ts';
import { channelItems } from './list-channels.ts';
import { mentionsFor } from './mentions-for.ts';
import { sinceTheyCame } from './own-seat.ts';
import type { InboxView } from './view-inbox.ts';

/** So many threads are shown: those in which something waits, then those in which somebody spoke last. */
const THREADS = 50;

/** What waits to be read, wherever it was said: channels by how much is unread, who calls, and the threads one follows. */
export async function inbox(ask: Ask): Promise<InboxView> {
  const { actor } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const channels = (await channelItems(ask, 'all')).filter(({ seated, archived }) => seated && !archived);
  const nameOf = new Map(channels.map((channel) => [channel.id, channel]));
  const rows = await followed(ask, actor);
  return {
    channels: channels
      .filter(({ unread, mentions }) => unread + mentions > 0)
      .sort((one, other) => other.mentions - one.mentions || other.unread - one.unread),
    mentions: await mentionsFor(ask, actor, nameOf),
    heard: channels.map(({ id, seq }) => ({ id, seq })),
    threads: rows.flatMap(({ channel_id, id, author_name, replies, last_read_number, thread_at }) => {
      const channel = nameOf.get(channel_id);
      if (!channel) return [];
      const unread = Math.max(0, replies - last_read_number);
      return [{ id, channel, author: author_name, replies, unread, lastAt: thread_at }];
    }),
  };
}

function followed(ask: Ask, actor: Actor) {
  return (
    ask.read
      .selectFrom('thread_follow')
      .innerJoin('message', 'message.id', 'thread_follow.thread_id')
      .innerJoin('channel_seat', (join) =>
        join
          .onRef('channel_seat.channel_id', '=', 'message.channel_id')
          .onRef('channel_seat.person_id', '=', 'thread_follow.person_id')
          .onRef('channel_seat.organisation_id', '=', 'thread_follow.organisation_id')
          .on('channel_seat.left_at', 'is', null),
      )
      .innerJoin('channel', 'channel.id', 'message.channel_id')
      .select(['message.id', 'message.channel_id', 'message.author_name', 'message.replies'])
      .select('thread_follow.last_read_number')
      .select((eb) =>
        eb
          .selectFrom('message as reply')
          .select((reply) => reply.fn.max('reply.created_at').as('at'))
          .whereRef('reply.thread_id', '=', 'message.id')
          .as('thread_at'),
      )
      .where('thread_follow.person_id', '=', actor.personId)
      .where('thread_follow.organisation_id', '=', actor.organisation?.id ?? ('' as never))
      .where('thread_follow.following', '=', 1)
      .where('message.replies', '>', 0)
      // Who came late sees no thread of before their time.
      .where(sinceTheyCame)
      .orderBy((eb) => eb('message.replies', '>', eb.ref('thread_follow.last_read_number')), 'desc')
      .orderBy('thread_at', 'desc')
      .limit(THREADS)
      .execute()
  );
}
