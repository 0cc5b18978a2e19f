import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { needsVisibleTo } from './visible-needs.ts';

/** Places of which the mission's needs speak, of those that the asker may see. */
export async function placesOf(ask: Ask, missionId: MissionId): Promise<string[]> {
  const rows = await ask.read
    .selectFrom('need')
    .select('place_name')
    .distinct()
    .where('mission_id', '=', missionId)
    .where('place_name', 'is not', null)
    .where(needsVisibleTo(ask.actor) as never)
    .limit(400)
    .execute();
  return rows.flatMap((row) => row.place_name ?? []);
}

export async function knownPlaces(ask: Ask, { mission }: { mission: string }): Promise<string[]> {
  return placesOf(ask, (await loadMission(ask, mission)).id);
}
