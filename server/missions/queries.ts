import { coordinates, takesPart } from '#domain/core/actor.ts';
import { dateOf, type MissionId } from '#domain/core/id.ts';
import { findMainChannel } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from './access.ts';
import type { RailMissionView } from './view.ts';

export { contributionRows, contributions, contributionsCsv } from './contributions.ts';
export { editing } from './editing.ts';
export { findOrganisations } from './find-organisations.ts';
export { listMissions } from './list-missions.ts';
export { mandate } from './mandate.ts';
export {
  contributionsPicture,
  countriesPicture,
  mandatePicture,
  missionPicture,
  worldPicture,
} from './mission-pictures.ts';
export { neededNow } from './needed-now.ts';
export { overview } from './overview.ts';

/** What a signed-in page draws beside itself: the mission's name and whether the asker coordinates it. */
export async function frame(ask: Ask, { mission: slug }: { mission: string }) {
  const mission = await loadMission(ask, slug);
  return {
    id: mission.id,
    slug: mission.slug,
    acronym: mission.acronym,
    area: mission.area,
    state: mission.state,
    mandateExpiresOn: mission.mandate_expires_on,
    coordinates: coordinates(ask.actor, mission.id),
    entered: takesPart(ask.actor, mission.id),
    mainChannelId: await findMainChannel(ask, mission.id),
  };
}

/** The missions this person works in, for the rail. */
export async function railMissions(ask: Ask): Promise<RailMissionView[]> {
  const { actor } = ask;
  if (!actor) return [];
  const own = [...actor.takesPartIn, ...(actor.coordinates === 'all' ? [] : actor.coordinates)];
  if (own.length === 0 && actor.coordinates !== 'all') return [];
  const rows = await ask.read
    .selectFrom('mission')
    .select(['id', 'slug', 'acronym'])
    .where('state', '!=', 'closed')
    .$if(actor.coordinates !== 'all', (query) => query.where('id', 'in', own))
    .orderBy('acronym')
    .execute();
  // Those the organisation takes part in stand first; a coordinator of all sees the others below.
  const first = (id: MissionId) => Number(!own.includes(id));
  return rows.sort((a, b) => first(a.id) - first(b.id)).slice(0, 12);
}

/** Missions that take new work, for forms. */
export async function openMissions(ask: Ask): Promise<{ id: string; acronym: string; name: string }[]> {
  return ask.read
    .selectFrom('mission')
    .select(['id', 'acronym', 'name'])
    .where('state', '!=', 'closed')
    .orderBy('acronym')
    .execute();
}

/** The tasks that the mandate holds today, for forms. */
export async function mandateTasks(
  ask: Ask,
  { mission: slug }: { mission: string },
): Promise<{ id: string; code: string; title: string }[]> {
  const mission = await loadMission(ask, slug);
  return ask.read
    .selectFrom('mandate_task')
    .select(['id', 'code', 'title'])
    .where('mission_id', '=', mission.id)
    .where((eb) => eb.or([eb('dropped_on', 'is', null), eb('dropped_on', '>', dateOf(ask.now))]))
    .orderBy('position')
    .execute();
}
