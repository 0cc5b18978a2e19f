import type { Reader } from '#db/database.ts';
import { type ChannelId, DAY_MS, type Instant, later } from '#domain/core/id.ts';
import { REMOVED_DAYS } from '#domain/moderation/keeping.ts';
import { isClosed } from './closed.ts';

/** Channels in which something may be past its date. */
export async function channelsPast(read: Reader, now: Instant): Promise<ChannelId[]> {
  const limited = await read
    .selectFrom('channel')
    .select(['id', 'retain_days'])
    .where('retain_days', 'is not', null)
    .execute();
  const past: ChannelId[] = [];
  for (const { id, retain_days } of limited) {
    const before = later(now, -(retain_days ?? 0) * DAY_MS);
    if (await hasPast(read, id, { now, before })) past.push(id);
  }
  return [...new Set([...past, ...(await removedLongAgo(read, now)), ...(await takenBack(read))])];
}

async function hasPast(read: Reader, id: ChannelId, { now, before }: { now: Instant; before: Instant }) {
  const messages = read
    .selectFrom('message')
    .select('id')
    .where('channel_id', '=', id)
    .where('created_at', '<', before)
    .where('erased_at', 'is', null)
    .limit(1);
  const held = read
    .selectFrom('held_message')
    .select('id')
    .where('channel_id', '=', id)
    .where('written_at', '<', before)
    .where('state', '!=', 'held')
    .limit(1);
  const copies = read
    .selectFrom('message_report')
    .select('id')
    .where('channel_id', '=', id)
    .where('said_at', '<', before)
    .where('html', '!=', '')
    .where(isClosed(now))
    .limit(1);
  for (const looked of [messages, held, copies]) if (await looked.executeTakeFirst()) return true;
  return false;
}

/** Where everything is kept, the texts of what was removed are not for ever. */
async function removedLongAgo(read: Reader, now: Instant): Promise<ChannelId[]> {
  const rows = await read
    .selectFrom('message')
    .innerJoin('channel', 'channel.id', 'message.channel_id')
    .select('channel.id')
    .distinct()
    .where('channel.retain_days', 'is', null)
    .where('message.state', '=', 'removed')
    .where('removed_at', '<', later(now, -REMOVED_DAYS * DAY_MS))
    .where('erased_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** What was taken back while a legal hold stood that stands no more. */
async function takenBack(read: Reader): Promise<ChannelId[]> {
  const rows = await read
    .selectFrom('held_message')
    .select('channel_id')
    .distinct()
    .where('state', '=', 'withdrawn')
    .where('html', '!=', '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('legal_hold')
            .select('legal_hold.id')
            .whereRef('legal_hold.channel_id', '=', 'held_message.channel_id')
            .where('lifted_at', 'is', null),
        ),
      ),
    )
    .execute();
  return rows.map(({ channel_id }) => channel_id);
}
