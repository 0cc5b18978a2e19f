import { permit } from '#domain/core/decision.ts';
import { mayCoordinate } from '#domain/missions/policy.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from './access.ts';
import type { MissionToEdit } from './view.ts';

/** What a coordinator corrects, with the version they read. */
export async function editing(ask: Ask, { mission: slug }: { mission: string }): Promise<MissionToEdit> {
  const mission = await loadMission(ask, slug);
  permit(mayCoordinate(ask.actor, mission.id));
  return {
    id: mission.id,
    slug: mission.slug,
    acronym: mission.acronym,
    facts: { id: mission.id, state: mission.state },
    name: mission.name,
    area: mission.area,
    countries: mission.countries,
    latitude: mission.latitude,
    longitude: mission.longitude,
    timeZone: mission.time_zone,
    summary: mission.summary,
    startedOn: mission.started_on,
    endedOn: mission.ended_on,
    mandateExpiresOn: mission.mandate_expires_on,
    version: mission.version,
  };
}
