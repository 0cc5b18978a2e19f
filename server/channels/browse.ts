import { sql } from 'kysely';
import type { ChannelId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { listChannels } from './list-channels.ts';
import type { ChannelBrowser, ChannelCard, ChannelItem } from './view.ts';

/** The channels of a mission that the asker may know of, with what one needs to know to join. */
export async function browseChannels(
  ask: Ask,
  { mission: slug }: { mission: string },
): Promise<ChannelBrowser> {
  const { mission, channels } = await listChannels(ask, { mission: slug });
  const here = channels.filter(({ missionId }) => missionId === mission.id);
  const known = await knownOf(
    ask,
    here.map(({ id }) => id as ChannelId),
  );
  const cards = here.flatMap((channel): ChannelCard[] => {
    const more = known.get(channel.id);
    return more ? [{ ...channel, ...more }] : [];
  });
  return { mission, channels, cards };
}

async function knownOf(ask: Ask, ids: readonly ChannelId[]) {
  if (ids.length === 0) return new Map<string, Omit<ChannelCard, keyof ChannelItem>>();
  const rows = await rowsOf(ask, ids);
  return new Map(
    rows.map((row) => [
      row.id as string,
      {
        description: row.description,
        class: row.class,
        tlpCeiling: row.tlp_ceiling,
        joining: row.joining,
        people: Number(row.people ?? 0),
        saidAt: row.said_at,
        asked: row.askedId && row.side ? { id: row.askedId, side: row.side } : null,
      },
    ]),
  );
}

function rowsOf(ask: Ask, ids: readonly ChannelId[]) {
  const { actor } = ask;
  return ask.read
    .selectFrom('channel')
    .leftJoin('channel_request as asked', (join) =>
      join
        .onRef('asked.channel_id', '=', 'channel.id')
        .on('asked.person_id', '=', actor?.personId ?? ('' as never))
        .on('asked.organisation_id', '=', actor?.organisation?.id ?? ('' as never))
        .on('asked.state', '=', 'requested'),
    )
    .select([
      'channel.id',
      'description',
      'class',
      'tlp_ceiling',
      'joining',
      'asked.id as askedId',
      'asked.side',
    ])
    .select((eb) => [
      eb
        .selectFrom('channel_seat')
        .select(sql<number>`count(distinct person_id)`.as('people'))
        .whereRef('channel_seat.channel_id', '=', 'channel.id')
        .where('left_at', 'is', null)
        .as('people'),
      eb
        .selectFrom('message')
        .select('message.created_at')
        .whereRef('message.channel_id', '=', 'channel.id')
        .orderBy('message.seq', 'desc')
        .limit(1)
        .as('said_at'),
    ])
    .where('channel.id', 'in', ids)
    .execute();
}
