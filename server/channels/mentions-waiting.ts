import { sql } from 'kysely';
import type { Reader } from '#db/database.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId } from '#domain/core/id.ts';

/** Who is called where, with the seat by which they read it and how far they have read the thread it was said in. */
export function mentionsOf(read: Reader, actor: Actor) {
  return read
    .selectFrom('mention')
    .innerJoin('message', 'message.id', 'mention.message_id')
    .leftJoin('thread_follow', (join) =>
      join
        .onRef('thread_follow.thread_id', '=', 'mention.thread_id')
        .onRef('thread_follow.person_id', '=', 'mention.person_id')
        .onRef('thread_follow.organisation_id', '=', 'mention.organisation_id'),
    )
    .where('mention.person_id', '=', actor.personId)
    .where('mention.organisation_id', '=', actor.organisation?.id ?? ('' as never))
    .where('message.state', '=', 'posted');
}

/** Beside the reader's seat: whether what calls them is still to be read. */
export const isUnread = sql<boolean>`(case when mention.thread_id is null
  then mention.seq > channel_seat.last_read_seq
  else mention.thread_number > coalesce(thread_follow.last_read_number, 0) end)`;

/** Beside the reader's seat: how often they are called in what they have not read there, and in its threads. */
export const mentionsWaiting = (read: Reader, actor: Actor) =>
  mentionsOf(read, actor)
    .where('mention.channel_id', '=', sql<ChannelId>`channel_seat.channel_id`)
    .where(isUnread)
    .select((eb) => eb.fn.countAll<number>().as('called'));
