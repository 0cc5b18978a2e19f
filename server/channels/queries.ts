import { fromJson } from '#db/schema/core.ts';
import type { ChannelId, MessageId, MissionId, PersonId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayReadText } from '#domain/channels/policy.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { enterMission } from '../missions/access.ts';
import { earliestSeq, loadChannel, loadMessage, mutedUntil } from './access.ts';
import { viewMessages } from './message-views.ts';
import type { ChannelItem, ChannelView, MessageView, ModerationEntry } from './view.ts';

/** How many messages one page of a channel holds. */
export const MESSAGES_A_PAGE = 60;

/** The channels of a mission that the asker may read, with what is unread in each. */
export async function listChannels(ask: Ask, { mission: slug }: { mission: string }): Promise<ChannelItem[]> {
  const mission = await enterMission(ask, slug);
  return channelItems(ask, mission.id);
}

async function channelItems(ask: Ask, missionId: MissionId | null): Promise<ChannelItem[]> {
  const { actor, read } = ask;
  if (!actor) return [];
  const rows = await read
    .selectFrom('channel')
    .leftJoin('channel_seat', (join) =>
      join
        .onRef('channel_seat.channel_id', '=', 'channel.id')
        .on('channel_seat.person_id', '=', actor.personId)
        .on('channel_seat.organisation_id', '=', actor.organisation?.id ?? ('' as never))
        .on('channel_seat.left_at', 'is', null),
    )
    .leftJoin('stream', (join) =>
      join.on((eb) => eb('stream.key', '=', eb.fn<never>('concat', [eb.val('channel:'), 'channel.id']))),
    )
    .select([
      'channel.id',
      'channel.kind',
      'channel.name',
      'channel.topic',
      'channel.archived_at',
      'channel.announcement_only',
      'channel.initiative_id',
      'channel.mission_id',
      'channel_seat.last_read_seq',
      'stream.last_seq',
    ])
    .$if(missionId !== null, (query) => query.where('channel.mission_id', '=', missionId))
    .where((eb) => {
      const seated = eb('channel_seat.person_id', 'is not', null);
      if (actor.coordinates === 'all') return eb.and([]);
      return actor.coordinates.length > 0
        ? eb.or([seated, eb('channel.mission_id', 'in', actor.coordinates)])
        : seated;
    })
    .orderBy('channel.kind', 'desc')
    .orderBy('channel.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    topic: row.topic,
    // Unread is a subtraction, whatever the backlog. Who has no seat reads, but nothing waits for them.
    unread: row.last_read_seq === null ? 0 : Math.max(0, (row.last_seq ?? 0) - row.last_read_seq),
    archived: row.archived_at !== null,
    announcementOnly: row.announcement_only === 1,
    initiativeId: row.initiative_id,
  }));
}

/** A channel with one page of messages: the newest, or those before a number. */
export async function readChannel(
  ask: Ask,
  { channelId, before }: { channelId: string; before?: number },
): Promise<ChannelView> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const stream = await ask.read
    .selectFrom('stream')
    .select('last_seq')
    .where('key', '=', channelStream(channel.id))
    .executeTakeFirst();
  const rows = await ask.read
    .selectFrom('message')
    .selectAll()
    .where('channel_id', '=', channel.id)
    .where('seq', '>', earliestSeq(ask.actor, channel))
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(MESSAGES_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, MESSAGES_A_PAGE).reverse();
  const messages = await viewMessages(ask.read, page, (row) =>
    mayReadText(ask.actor, channel.facts, {
      personId: row.person_id,
      organisationId: row.organisation_id,
      state: row.state,
      tlp: row.tlp,
    }),
  );
  return {
    ...(await describe(ask, channel)),
    seq: stream?.last_seq ?? 0,
    lastReadSeq: channel.seat?.last_read_seq ?? stream?.last_seq ?? 0,
    messages,
    older: rows.length > MESSAGES_A_PAGE ? (page[0]?.seq ?? null) : null,
  };
}

async function describe(ask: Ask, channel: Awaited<ReturnType<typeof loadChannel>>) {
  const mission = await ask.read
    .selectFrom('mission')
    .select(['id', 'slug', 'acronym'])
    .where('id', '=', channel.mission_id)
    .executeTakeFirstOrThrow();
  const initiative = channel.initiative_id
    ? await ask.read
        .selectFrom('initiative')
        .select(['id', 'title'])
        .where('id', '=', channel.initiative_id)
        .executeTakeFirst()
    : undefined;
  const seats = await ask.read
    .selectFrom('channel_seat')
    .select((eb) => [
      eb.fn.count<number>('person_id').distinct().as('people'),
      eb.fn.count<number>('organisation_id').distinct().as('organisations'),
    ])
    .where('channel_id', '=', channel.id)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.name,
    topic: channel.topic,
    class: channel.class,
    tlpCeiling: channel.tlp_ceiling,
    version: channel.version,
    mission,
    initiative: initiative ?? null,
    people: seats.people,
    organisations: seats.organisations,
    facts: channel.facts,
  };
}

/** One message, with its text for who is entitled, and what a moderator needs to decide on it. */
export async function readMessage(
  ask: Ask,
  { messageId }: { messageId: string },
): Promise<{
  message: MessageView;
  channel: { id: string; name: string };
  facts: object;
  mutedUntil: string | null;
}> {
  const row = await loadMessage(ask, messageId as MessageId);
  const [message] = await viewMessages(ask.read, [row], () =>
    mayReadText(ask.actor, row.channel.facts, row.facts),
  );
  if (!message) throw new Error('a message was loaded but not shown');
  return {
    message,
    channel: { id: row.channel_id, name: row.channel.name },
    facts: { channel: row.channel.facts, message: row.facts },
    mutedUntil: await mutedUntil(ask, row.channel_id, row.person_id),
  };
}

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
  return entries.map(({ at, type, name, data }) => ({
    at,
    type,
    by: name,
    person: names.get(data.personId as PersonId) ?? reasons.get(data.messageId as MessageId)?.author ?? null,
    reason: type === 'message.removed' ? (reasons.get(data.messageId as MessageId)?.reason ?? null) : null,
    until: data.until ?? null,
  }));
}

async function namesOf(ask: Ask, ids: readonly PersonId[]) {
  if (ids.length === 0) return new Map<PersonId, string>();
  const rows = await ask.read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
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

/** Channels with unread messages, most first. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const unread = (await channelItems(ask, null)).filter((channel) => channel.unread > 0);
  if (unread.length === 0 || !ask.actor) return [];
  const missions = await ask.read
    .selectFrom('channel')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['channel.id', 'mission.slug', 'mission.acronym'])
    .where(
      'channel.id',
      'in',
      unread.map((channel) => channel.id as ChannelId),
    )
    .execute();
  const missionOf = new Map(missions.map((row) => [row.id as string, row]));
  const items = unread
    .sort((a, b) => b.unread - a.unread)
    .slice(0, 8)
    .map((channel) => ({
      id: channel.id,
      title: `# ${channel.name}`,
      from: missionOf.get(channel.id)?.acronym ?? null,
      href: `/missions/${missionOf.get(channel.id)?.slug}/channels/${channel.id}`,
      at: ask.now,
      due: null,
    }));
  return [{ key: 'unread-channels', items, count: unread.length }];
}
