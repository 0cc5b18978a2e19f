import { fromJson } from '#db/schema/core.ts';
import type { ChannelId, MessageId, PersonId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Ask } from '../core/act.ts';
import { loadChannel } from './access.ts';
import type { ModerationEntry } from './view.ts';

const moderationTypes = [
  'message.removed',
  'message.restored',
  'person.muted',
  'person.unmuted',
  'channel.edited',
  'channel.archived',
];

/** What moderators did in a channel, newest first, for everybody who reads it. */
export async function moderationLog(
  ask: Ask,
  { channelId }: { channelId: string },
): Promise<ModerationEntry[]> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const events = await ask.read
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .select(['event.at', 'event.type', 'event.data', 'person.name'])
    .where('stream', '=', channelStream(channel.id))
    .where('type', 'in', moderationTypes)
    .orderBy('seq', 'desc')
    .limit(200)
    .execute();
  const entries = events.map((event) => ({ ...event, data: fromJson(event.data) as Record<string, string> }));
  const names = await namesOf(
    ask,
    entries.flatMap(({ data }) => (data.personId ? [data.personId as PersonId] : [])),
  );
  const reasons = await removalReasons(
    ask,
    entries.flatMap(({ data }) => (data.messageId ? [data.messageId as MessageId] : [])),
  );
  const mutes = await muteReasons(ask, channel.id);
  return entries.map(({ at, type, name, data }) => ({
    at,
    type,
    by: name,
    person: names.get(data.personId as PersonId) ?? reasons.get(data.messageId as MessageId)?.author ?? null,
    scope: data.scope ?? null,
    reason:
      type === 'person.muted'
        ? (mutes.get(`${data.personId} ${data.until}`) ?? null)
        : (reasons.get(data.messageId as MessageId)?.reason ?? null),
    until: data.until ?? null,
  }));
}

async function namesOf(ask: Ask, ids: readonly PersonId[]) {
  if (ids.length === 0) return new Map<PersonId, string>();
  const rows = await ask.read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Reasons of mutes by person and end, by which the event finds its own. */
async function muteReasons(ask: Ask, channelId: ChannelId): Promise<Map<string, string>> {
  const rows = await ask.read
    .selectFrom('sanction')
    .select(['person_id', 'ends_at', 'reason'])
    .where('channel_id', '=', channelId)
    .execute();
  return new Map(rows.map((row) => [`${row.person_id} ${row.ends_at}`, row.reason]));
}

async function removalReasons(ask: Ask, ids: readonly MessageId[]) {
  if (ids.length === 0) return new Map<MessageId, { reason: string | null; author: string }>();
  const rows = await ask.read
    .selectFrom('message')
    .select(['id', 'removed_reason', 'author_name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { reason: row.removed_reason, author: row.author_name }]));
}
