import type { Selectable } from 'kysely';
import { fromJson } from '#db/schema/core.ts';
import type { HeldMessageTable } from '#db/schema/moderation.ts';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MissionId } from '#domain/core/id.ts';
import { coordinatesIt, moderatedChannelIds } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { MOST_HELD, viewHeld } from './held.ts';
import { reportsForMe, reportsToDecide } from './reports.ts';
import type { ModerationDesk } from './view.ts';

/** So many missions' words are kept on one page. */
const MOST_MISSIONS = 50;

/** What waits for the asker as a moderator, the oldest first. */
export async function moderationDesk(ask: Ask): Promise<ModerationDesk> {
  const { actor } = ask;
  if (!actor) throw new PortalError('not_signed_in');
  const channels = await moderated(ask, actor);
  const missions = await watched(ask, actor);
  if (channels.length === 0 && missions.length === 0) throw new PortalError('not_found');
  const byId = new Map(channels.map(({ id, kind, name }) => [id, { id, kind, name }]));
  const rows = await heldRows(ask, [...byId.keys()]);
  return {
    held: (await viewHeld(ask, rows, true)).flatMap((held) => {
      const channel = byId.get(held.channelId as ChannelId);
      return channel ? [{ ...held, channel }] : [];
    }),
    reports: await reportsToDecide(ask),
    missions,
  };
}

async function watched(ask: Ask, { coordinates }: Actor): Promise<ModerationDesk['missions']> {
  const rows = await ask.read
    .selectFrom('mission')
    .leftJoin('watch_list', 'watch_list.mission_id', 'mission.id')
    .select(['mission.id', 'mission.acronym', 'watch_list.words'])
    .$if(coordinates !== 'all', (query) =>
      query.where('mission.id', 'in', ['' as MissionId, ...(coordinates as readonly MissionId[])]),
    )
    .where('mission.state', '!=', 'closed')
    .orderBy('mission.acronym')
    .limit(MOST_MISSIONS)
    .execute();
  return rows.map(({ id, acronym, words }) => ({ id, acronym, watchWords: words ? fromJson(words) : [] }));
}

/** The channels in which the asker moderates, of missions and of none. */
export function moderated(ask: Ask, actor: Actor) {
  return ask.read
    .selectFrom('channel')
    .select(['id', 'kind', 'name', 'mission_id'])
    .where((eb) => eb.or([coordinatesIt(eb, actor), eb('id', 'in', moderatedChannelIds(eb, actor))]))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

function heldRows(ask: Ask, channels: readonly ChannelId[]) {
  return ask.read
    .selectFrom('held_message')
    .selectAll()
    .where('state', '=', 'held')
    .where('channel_id', 'in', ['' as ChannelId, ...channels])
    .orderBy('written_at')
    .orderBy('id')
    .limit(MOST_HELD)
    .execute();
}

/** Messages that wait for the asker as a moderator, and own ones that were declined. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor } = ask;
  if (!actor) return [];
  const channels = await moderated(ask, actor);
  const held =
    channels.length > 0
      ? await heldRows(
          ask,
          channels.map(({ id }) => id),
        )
      : [];
  const declined = await ask.read
    .selectFrom('held_message')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .where('state', '=', 'declined')
    .orderBy('decided_at')
    .limit(20)
    .execute();
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  return [
    ...(await reportsForMe(ask)),
    ...section('held-messages', held, (row) => ({
      title: row.author_name,
      from: `# ${names.get(row.channel_id) ?? ''}`,
      href: '/moderation',
    })),
    ...section('declined-messages', declined, (row) => ({
      title: row.reason ?? '',
      from: null,
      href: `/channels/${row.channel_id}`,
    })),
  ];
}

type HeldRow = Selectable<HeldMessageTable>;

function section(
  key: QueueSection['key'],
  rows: readonly HeldRow[],
  say: (row: HeldRow) => Pick<QueueSection['items'][number], 'title' | 'from' | 'href'>,
): QueueSection[] {
  if (rows.length === 0) return [];
  const items = rows
    .slice(0, 8)
    .map((row) => ({ id: row.id, at: row.decided_at ?? row.written_at, due: null, ...say(row) }));
  return [{ key, count: rows.length, items }];
}
