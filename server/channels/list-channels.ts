import { sql } from 'kysely';
import type { Reader } from '#db/database.ts';
import type { Actor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MissionId } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { mayEnterMission } from '#domain/missions/policy.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { loadMission } from '../missions/access.ts';
import type { ChannelItem, ChannelList, UnreadByMission } from './view.ts';

/** The channels of a mission that the asker may read or join, with what is unread in each. */
export async function listChannels(ask: Ask, { mission: slug }: { mission: string }): Promise<ChannelList> {
  const { id, acronym, area, slug: address, ...mission } = await loadMission(ask, slug);
  if (!ask.actor) throw new PortalError('not_signed_in');
  const channels = await channelItems(ask, id);
  // Partners of one initiative see its channel, even where their organisation takes no part in the mission.
  if (channels.length === 0) permit(mayEnterMission(ask.actor, id));
  const mandateExpiresOn = mission.mandate_expires_on;
  return { mission: { id, slug: address, acronym, area, mandateExpiresOn }, channels };
}

async function channelItems(ask: Ask, missionId: MissionId | null): Promise<ChannelItem[]> {
  if (!ask.actor) return [];
  const rows = await channelRows(ask.read, ask.actor, missionId);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    topic: row.topic,
    // Unread is a subtraction, whatever the backlog. Who has no seat reads, but nothing waits for them.
    unread: row.last_read_number === null ? 0 : Math.max(0, (row.counted ?? 0) - row.last_read_number),
    seq: row.last_seq ?? 0,
    seated: row.last_read_number !== null,
    archived: row.archived_at !== null,
    announcementOnly: row.announcement_only === 1,
    missionId: row.mission_id,
    initiativeId: row.initiative_id,
  }));
}

function channelRows(read: Reader, actor: Actor, missionId: MissionId | null) {
  return read
    .selectFrom('channel')
    .leftJoin('channel_seat', (join) =>
      join
        .onRef('channel_seat.channel_id', '=', 'channel.id')
        .on('channel_seat.person_id', '=', actor.personId)
        .on('channel_seat.organisation_id', '=', actor.organisation?.id ?? ('' as never))
        .on('channel_seat.left_at', 'is', null),
    )
    .leftJoin('stream', (join) =>
      join.on('stream.key', '=', sql<StreamKey>`'channel:' || ${sql.ref('channel.id')}`),
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
      'channel_seat.last_read_number',
      'stream.last_seq',
      'stream.counted',
    ])
    .$if(missionId !== null, (query) => query.where('channel.mission_id', '=', missionId))
    .where((eb) => {
      if (actor.coordinates === 'all') return eb.and([]);
      const seated = eb('channel_seat.person_id', 'is not', null);
      const open = eb.and([
        eb('channel.kind', '=', 'mission'),
        eb('channel.archived_at', 'is', null),
        eb('channel.mission_id', 'in', ['' as MissionId, ...actor.takesPartIn]),
      ]);
      return eb.or([seated, open, eb('channel.mission_id', 'in', ['' as MissionId, ...actor.coordinates])]);
    })
    .orderBy('channel.kind', 'desc')
    .orderBy('channel.created_at')
    .execute();
}

/** Channels with unread messages, most first. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const unread = (await channelItems(ask, null)).filter((channel) => channel.unread > 0);
  if (unread.length === 0 || !ask.actor) return [];
  const missions = await ask.read
    .selectFrom('channel')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['channel.id', 'mission.slug', 'mission.acronym'])
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
    .flatMap(({ id, name }) => {
      const found = missionOf.get(id);
      if (!found) return [];
      const { slug, acronym, spoken_at: at } = found;
      const href = `/missions/${slug}/channels/${id}`;
      return [{ id, title: `# ${name}`, from: acronym, href, at: at ?? ask.now, due: null }];
    });
  return [{ key: 'unread-channels', items, count: unread.length }];
}

/** For each of their missions, the channels in which something waits to be read, and those in which nothing does. */
export async function unreadByMission(ask: Ask): Promise<UnreadByMission> {
  const missions: Record<string, { waiting: string[]; quiet: { id: string; seq: number }[] }> = {};
  for (const { id, missionId, seated, archived, unread, seq } of await channelItems(ask, null)) {
    if (!missionId || !seated || archived) continue;
    missions[missionId] ??= { waiting: [], quiet: [] };
    if (unread > 0) missions[missionId].waiting.push(id);
    else missions[missionId].quiet.push({ id, seq });
  }
  return missions;
}
