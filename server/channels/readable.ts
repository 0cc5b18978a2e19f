import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';

/** The channels of missions that the asker may read, as `mayReadChannel` decides for one. */
export async function readableChannels(ask: Ask) {
  const { actor } = ask;
  if (!actor) return [];
  return ask.read
    .selectFrom('channel')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['channel.id', 'channel.name', 'channel.topic', 'mission.slug', 'mission.acronym'])
    .where((eb) => {
      if (actor.coordinates === 'all') return eb.and([]);
      const seats = eb
        .selectFrom('channel_seat')
        .select('channel_seat.channel_id')
        .where('channel_seat.person_id', '=', actor.personId)
        .where('channel_seat.organisation_id', '=', actor.organisation?.id ?? ('' as never))
        .where('channel_seat.left_at', 'is', null);
      return eb.or([
        eb('channel.id', 'in', seats),
        eb('channel.mission_id', 'in', ['' as MissionId, ...actor.coordinates]),
      ]);
    })
    .orderBy('mission.acronym')
    .orderBy('channel.name')
    .execute();
}
