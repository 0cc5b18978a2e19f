import { coordinates } from '#domain/core/actor.ts';
import { coarsen } from '#domain/initiatives/places.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { visibleTo } from './visible.ts';

/** Where a mission's initiatives are at work, as a picture; coarse, but for its coordinators. */
export async function initiativesMap(ask: Ask, { mission: slug }: { mission: string }): Promise<string> {
  const mission = await loadMission(ask, slug);
  const exact = coordinates(ask.actor, mission.id);
  const rows = await ask.read
    .selectFrom('initiative')
    .innerJoin('initiative_place', 'initiative_place.initiative_id', 'initiative.id')
    .select(['initiative_place.latitude', 'initiative_place.longitude', 'initiative_place.precise'])
    .where(visibleTo(ask.actor) as never)
    .where('initiative.mission_id', '=', mission.id)
    .where('initiative.state', '!=', 'cancelled')
    .where('initiative_place.latitude', 'is not', null)
    .limit(2_000)
    .execute();
  const marks = rows.flatMap(({ latitude, longitude, precise }) => {
    if (latitude === null || longitude === null) return [];
    const position = { latitude, longitude };
    return [precise === 1 && !exact ? coarsen(position) : position];
  });
  const centre = { latitude: mission.latitude, longitude: mission.longitude };
  const { missionMap } = await import('../pictures/map.ts');
  return missionMap(mission.countries, centre, marks);
}
