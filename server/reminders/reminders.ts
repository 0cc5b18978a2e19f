import type { Selectable } from 'kysely';
import type { ReminderTable } from '#db/schema/reminders.ts';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import {
  channelNames,
  channelReadableBy,
  ownSeat,
  textReadableBy,
  viewMessages,
} from '../channels/access.ts';
import type { MessageView } from '../channels/view.ts';
import type { Ask } from '../core/act.ts';
import type { RemindersView, ReminderView } from './view.ts';

/** What the asker wants to be reminded of, as far as they may still read it. */
export async function reminders(ask: Ask): Promise<RemindersView> {
  const { actor } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const heard = await heardBy(ask, actor);
  const rows = await ask.read
    .selectFrom('reminder')
    .leftJoin('message', 'message.id', 'reminder.message_id')
    .leftJoin('channel', 'channel.id', 'reminder.channel_id')
    .leftJoin('channel_seat', ownSeat(actor))
    .selectAll('reminder')
    .where('reminder.person_id', '=', actor.personId)
    .where((eb) => eb.or([eb('reminder.message_id', 'is', null), textReadableBy(actor)(eb)]))
    .orderBy('reminder.due_at')
    .orderBy('reminder.id')
    .execute();
  const show = await shownBy(ask, actor, rows);
  const shown = rows.map((row) => ({ came: row.came_at !== null, view: show(row) }));
  return {
    came: shown.flatMap(({ came, view }) => (came ? [view] : [])).reverse(),
    waiting: shown.flatMap(({ came, view }) => (came ? [] : [view])),
    heard,
  };
}

/** Read before the rest, so that nothing falls between; those too whose message is not shown now. */
async function heardBy({ read }: Ask, actor: Actor): Promise<RemindersView['heard']> {
  const rows = await read
    .selectFrom('reminder')
    .select('channel_id')
    .distinct()
    .where('person_id', '=', actor.personId)
    .where('channel_id', 'is not', null)
    .execute();
  const ids = rows.flatMap(({ channel_id }) => channel_id ?? []);
  if (ids.length === 0) return [];
  const streams = await read
    .selectFrom('stream')
    .select(['key', 'last_seq'])
    .where('key', 'in', ids.map(channelStream))
    .execute();
  const seqs = new Map(streams.map(({ key, last_seq }) => [key, last_seq]));
  return ids.map((id) => ({ id, seq: seqs.get(channelStream(id)) ?? 0 }));
}

type Row = Selectable<ReminderTable>;

async function shownBy(ask: Ask, actor: Actor, rows: readonly Row[]): Promise<(row: Row) => ReminderView> {
  const messages = await messagesOf(
    ask,
    rows.flatMap(({ message_id }) => message_id ?? []),
  );
  const channels = await channelsOf(ask, actor, [
    ...new Set(rows.flatMap(({ channel_id }) => channel_id ?? [])),
  ]);
  return ({ id, due_at: at, note, message_id, channel_id }) => ({
    id,
    at,
    note,
    message: message_id ? (messages.get(message_id) ?? null) : null,
    channel: channel_id ? (channels.get(channel_id) ?? null) : null,
  });
}

/** Of these the asker reads the text. */
async function messagesOf(
  { read }: Ask,
  ids: readonly MessageId[],
): Promise<ReadonlyMap<string, MessageView>> {
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom('message').selectAll().where('id', 'in', ids).execute();
  return new Map((await viewMessages(read, rows, () => true)).map((message) => [message.id, message]));
}

async function channelsOf({ read }: Ask, actor: Actor, ids: readonly ChannelId[]) {
  if (ids.length === 0) return new Map<ChannelId, ReminderView['channel']>();
  const rows = await read
    .selectFrom('channel')
    .leftJoin('channel_seat', ownSeat(actor))
    .select(['channel.id', 'channel.kind', 'channel.name', 'channel.organisation_id'])
    .where('channel.id', 'in', ids)
    .where(channelReadableBy(actor))
    .execute();
  const nameOf = await channelNames(read, actor, rows);
  return new Map(rows.map(({ id, kind }) => [id, { id, kind, name: nameOf(id) }]));
}
