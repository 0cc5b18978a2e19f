import { coordinates, takesPart } from '#domain/core/actor.ts';
import { coarsen, type Position } from '#domain/initiatives/places.ts';
import type { Ask } from '../core/act.ts';
import { initiativesVisibleTo } from '../initiatives/access.ts';
import type { LoadedMission } from './access.ts';
import type { PlaceOnMap } from './view.ts';

const MOST = 2_000;

/** Where there is joint work, and for who takes part where something is needed; coarse, but for its coordinators. */
export async function placesOf(ask: Ask, mission: LoadedMission): Promise<PlaceOnMap[]> {
  const exact = coordinates(ask.actor, mission.id);
  const work = await workPlaces(ask, mission);
  const wanted = await neededPlaces(ask, mission);
  const places = new Map<string, { -readonly [Key in keyof PlaceOnMap]: PlaceOnMap[Key] }>();
  const add = (name: string, position: Position, precise: boolean, counts: 'initiatives' | 'needs') => {
    const { latitude, longitude } = precise && !exact ? coarsen(position) : position;
    const key = `${name} ${latitude} ${longitude}`;
    const place = places.get(key) ?? { name, latitude, longitude, initiatives: 0, needs: 0 };
    place[counts] += 1;
    places.set(key, place);
  };
  for (const { name, latitude, longitude, precise } of work) {
    if (latitude === null || longitude === null) continue;
    add(name, { latitude, longitude }, precise === 1, 'initiatives');
  }
  for (const { name, latitude, longitude } of wanted) {
    if (name === null || latitude === null || longitude === null) continue;
    add(name, { latitude, longitude }, true, 'needs');
  }
  const weight = ({ initiatives, needs }: PlaceOnMap) => initiatives + needs;
  return [...places.values()].sort(
    (one, other) => weight(other) - weight(one) || one.name.localeCompare(other.name),
  );
}

function workPlaces(ask: Ask, mission: LoadedMission) {
  return ask.read
    .selectFrom('initiative')
    .innerJoin('initiative_place', 'initiative_place.initiative_id', 'initiative.id')
    .select([
      'initiative_place.name',
      'initiative_place.latitude',
      'initiative_place.longitude',
      'initiative_place.precise',
    ])
    .where(initiativesVisibleTo(ask.actor) as never)
    .where('initiative.mission_id', '=', mission.id)
    .where('initiative.state', '!=', 'cancelled')
    .where('initiative_place.latitude', 'is not', null)
    .limit(MOST)
    .execute();
}

function neededPlaces(ask: Ask, mission: LoadedMission) {
  const entered = takesPart(ask.actor, mission.id);
  return ask.read
    .selectFrom('need')
    .select(['place_name as name', 'latitude', 'longitude'])
    .where('mission_id', '=', mission.id)
    .where('state', 'in', ['open', 'partly_covered'])
    .where('latitude', 'is not', null)
    .limit(entered ? MOST : 0)
    .execute();
}
