import { type ExpressionBuilder, sql } from 'kysely';
import type { Reader } from '#db/database.ts';
import type { Tables } from '#db/schema/tables.ts';
import type { Actor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MissionId, OrganisationId } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { mayEnterMission } from '#domain/missions/policy.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { loadMission } from '../missions/access.ts';
import { loadChannel } from './access.ts';
import { mentionsWaiting } from './mentions-waiting.ts';
import { channelNames } from './names.ts';
import { ownSeat } from './own-seat.ts';
import { administersIt, coordinatesIt } from './readable.ts';
import type { ChannelItem, ChannelList, ChannelsBeside, UnreadByMission } from './view.ts';

/** The channels of a mission that the asker may read or join, with what is unread in each. */
export async function listChannels(ask: Ask, { mission: slug }: { mission: string }): Promise<ChannelList> {
  const { id, acronym, area, slug: address, ...mission } = await loadMission(ask, slug);
  if (!ask.actor) throw new PortalError('not_signed_in');
  const channels = await channelItems(ask, id);
  // Partners of one initiative see its channel, even where their organisation takes no part in the mission.
  if (!channels.some(({ missionId }) => missionId === id)) permit(mayEnterMission(ask.actor, id));
  const mandateExpiresOn = mission.mandate_expires_on;
  return { mission: { id, slug: address, acronym, area, mandateExpiresOn }, channels };
}

/**
 * What stands beside a channel that the asker reads: the channels of its mission, if it is of one, and their own.
 * Not even whether it is of a mission is told to others.
 */
export async function channelsBeside(
  ask: Ask,
  { channelId }: { channelId: string },
): Promise<ChannelsBeside> {
  if (!ask.actor) throw new PortalError('not_signed_in');
  const channel = await loadChannel(ask, channelId as ChannelId);
  return channel.mission_id ? listChannels(ask, { mission: channel.mission_id }) : ownChannels(ask);
}

/** The reader's channels that belong to no mission: their organisation's, and those of some people. */
export async function ownChannels(ask: Ask): Promise<ChannelsBeside> {
  if (!ask.actor) throw new PortalError('not_signed_in');
  return { mission: null, channels: await channelItems(ask, 'none') };
}

/** `all` are those of every mission and of none. */
export type Among = MissionId | 'none' | 'all';

export async function channelItems(ask: Ask, among: Among): Promise<ChannelItem[]> {
  if (!ask.actor) return [];
  const rows = await channelRows(ask.read, ask.actor, among);
  const nameOf = await channelNames(ask.read, ask.actor, rows);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: nameOf(row.id),
    topic: row.topic,
    unread: unreadIn(row),
    mentions: row.called ?? 0,
    seq: row.last_seq ?? 0,
    seated: row.last_read_number !== null,
    starred: row.starred === 1,
    muted: row.muted === 1,
    archived: row.archived_at !== null,
    announcementOnly: row.announcement_only === 1,
    missionId: row.mission_id,
    initiativeId: row.initiative_id,
  }));
}

/** A subtraction, whatever the backlog. Nothing waits for who has no seat, or muted the channel. */
function unreadIn(row: { counted: number | null; last_read_number: number | null; muted: number | null }) {
  if (row.last_read_number === null || row.muted === 1) return 0;
  return Math.max(0, (row.counted ?? 0) - row.last_read_number);
}

const shown = [
  'channel.id',
  'channel.kind',
  'channel.name',
  'channel.topic',
  'channel.archived_at',
  'channel.announcement_only',
  'channel.initiative_id',
  'channel.mission_id',
  'channel.organisation_id',
  'channel_seat.last_read_number',
  'channel_seat.starred',
  'channel_seat.muted',
  'stream.last_seq',
  'stream.counted',
] as const;

function channelRows(read: Reader, actor: Actor, among: Among) {
  return read
    .selectFrom('channel')
    .leftJoin('channel_seat', ownSeat(actor))
    .leftJoin('stream', (join) =>
      join.on('stream.key', '=', sql<StreamKey>`'channel:' || ${sql.ref('channel.id')}`),
    )
    .select(shown)
    .select(mentionsWaiting(read, actor).as('called'))
    .where((eb) => eb.and(among === 'all' ? [] : [isAmong(eb, among)]))
    .where((eb) => {
      const seated = eb('channel_seat.person_id', 'is not', null);
      return eb.or([seated, coordinatesIt(eb, actor), administersIt(eb, actor), joinableBy(eb, actor)]);
    })
    .orderBy('channel.kind', 'desc')
    .orderBy('channel.created_at')
    .orderBy('channel.id')
    .execute();
}

/** Of the mission, and those that belong to none. */
function isAmong(eb: ExpressionBuilder<Tables, 'channel'>, among: Exclude<Among, 'all'>) {
  const own = eb('channel.mission_id', 'is', null);
  return among === 'none' ? own : eb.or([own, eb('channel.mission_id', '=', among)]);
}

/** Not read, but known of, as `mayKnowOf` decides for one: open to the actor, or on request, or they are invited. */
function joinableBy(eb: ExpressionBuilder<Tables, 'channel'>, actor: Actor) {
  const invited = eb
    .selectFrom('channel_request')
    .select('channel_request.channel_id')
    .where('channel_request.person_id', '=', actor.personId)
    .where('channel_request.side', '=', 'invitation')
    .where('channel_request.state', '=', 'requested');
  const partners = eb
    .selectFrom('partnership')
    .select('partnership.initiative_id')
    .where('partnership.organisation_id', '=', actor.organisation?.id ?? ('' as OrganisationId))
    .where('partnership.ended_at', 'is', null);
  return eb.and([
    eb('channel.archived_at', 'is', null),
    eb.or([
      eb.and([
        eb('channel.kind', '=', 'mission'),
        eb('channel.joining', '!=', 'invited'),
        eb('channel.mission_id', 'in', ['' as MissionId, ...actor.takesPartIn]),
      ]),
      eb('channel.initiative_id', 'in', partners),
      eb('channel.organisation_id', '=', actor.organisation?.id ?? ('' as OrganisationId)),
      eb('channel.id', 'in', invited),
    ]),
  ]);
}

/** Channels with unread messages, most first. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const unread = (await channelItems(ask, 'all')).filter((channel) => channel.unread > 0);
  if (unread.length === 0 || !ask.actor) return [];
  const missions = await ask.read
    .selectFrom('channel')
    .leftJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['channel.id', 'mission.acronym'])
    .select((eb) =>
      eb
        .selectFrom('message')
        .select('message.created_at')
        .whereRef('message.channel_id', '=', 'channel.id')
        .orderBy('message.seq', 'desc')
        .limit(1)
        .as('spoken_at'),
    )
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
    .flatMap(({ id, kind, name }) => {
      const found = missionOf.get(id);
      if (!found) return [];
      const { acronym, spoken_at: at } = found;
      const href = `/channels/${id}`;
      const title = kind === 'direct' ? name : `# ${name}`;
      return [{ id, title, from: acronym, href, at: at ?? ask.now, due: null }];
    });
  return [{ key: 'unread-channels', items, count: unread.length }];
}

/** Under which channels that belong to no mission are counted. */
const OF_NO_MISSION = 'none';

/** For each of their missions, the channels in which something waits to be read, and those in which nothing does. */
export async function unreadByMission(ask: Ask): Promise<UnreadByMission> {
  const missions: Record<string, { waiting: string[]; quiet: { id: string; seq: number }[] }> = {};
  for (const { id, missionId, seated, archived, muted, ...channel } of await channelItems(ask, 'all')) {
    const { unread, mentions, seq } = channel;
    // What is muted is not listened to: it counts once the page is read again, where it calls its reader.
    if (!seated || archived || (muted && mentions === 0)) continue;
    const counted = (missions[missionId ?? OF_NO_MISSION] ??= { waiting: [], quiet: [] });
    if (unread + mentions > 0) counted.waiting.push(id);
    else counted.quiet.push({ id, seq });
  }
  return missions;
}
