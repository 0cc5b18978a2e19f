import { coordinates, takesPart } from '#domain/core/actor.ts';
import { fold, searchWords } from '#domain/core/fold.ts';
import { dateOf, type MissionId } from '#domain/core/id.ts';
import { missionStream } from '#domain/core/streams.ts';
import { publicStates } from '#domain/initiatives/lifecycle.ts';
import { findMainChannel } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from './access.ts';
import { yearsOfContributions } from './contributions.ts';
import { latestIn } from './latest.ts';
import type { MissionItem, MissionView, RailMissionView, TaskView } from './view.ts';

export { contributions } from './contributions.ts';
export { contributionsPicture, worldPicture } from './mission-pictures.ts';

function missionItems(ask: Ask) {
  return ask.read.selectFrom('mission').select((eb) => [
    'id',
    'slug',
    'acronym',
    'name',
    'area',
    'state',
    'started_on as startedOn',
    'ended_on as endedOn',
    'mandate_expires_on as mandateExpiresOn',
    eb
      .selectFrom('mission_participant')
      .select((inner) => inner.fn.countAll<number>().as('n'))
      .whereRef('mission_participant.mission_id', '=', 'mission.id')
      .as('partners'),
    eb
      .selectFrom('initiative')
      .select((inner) => inner.fn.countAll<number>().as('n'))
      .whereRef('initiative.mission_id', '=', 'mission.id')
      .where('initiative.state', 'in', publicStates)
      .as('initiatives'),
  ]);
}

/** All missions: those under way first, by acronym; narrowed by words and state. */
export async function listMissions(
  ask: Ask,
  { words = '', state }: { words?: string; state?: string } = {},
): Promise<MissionItem[]> {
  const rows = (await missionItems(ask).orderBy('acronym').execute()) as MissionItem[];
  const wanted = searchWords(words);
  // Some dozens at the most: folded here, so that accents do not matter on either database.
  return rows
    .filter((row) => !state || row.state === state)
    .filter((row) => {
      const text = fold(`${row.acronym} ${row.name} ${row.area}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
}

/** A mission's page: what is public, and for who takes part what happened last. */
export async function overview(ask: Ask, { mission: slug }: { mission: string }): Promise<MissionView> {
  const mission = await loadMission(ask, slug);
  const item = (await missionItems(ask)
    .where('id', '=', mission.id)
    .executeTakeFirstOrThrow()) as MissionItem;
  const entered = takesPart(ask.actor, mission.id);
  const resolutions = await ask.read
    .selectFrom('mission_resolution')
    .select(['reference', 'adopted_on as adoptedOn', 'kind'])
    .where('mission_id', '=', mission.id)
    .orderBy('adopted_on')
    .execute();
  const stream = await ask.read
    .selectFrom('stream')
    .select('last_seq')
    .where('key', '=', missionStream(mission.id))
    .executeTakeFirst();
  return {
    ...item,
    countries: mission.countries,
    latitude: mission.latitude,
    longitude: mission.longitude,
    timeZone: mission.time_zone,
    summary: mission.summary,
    version: mission.version,
    resolutions,
    tasks: await tasksOf(ask, mission.id),
    coverage: await coverageOf(ask, mission.id),
    contributions: await yearsOfContributions(ask, mission.id),
    seq: entered ? (stream?.last_seq ?? 0) : 0,
    entered,
    latest: await latestIn(ask, mission.id, entered),
  };
}

async function tasksOf(ask: Ask, missionId: MissionId): Promise<TaskView[]> {
  return ask.read
    .selectFrom('mandate_task')
    .select((eb) => [
      'id',
      'code',
      'title',
      'theme',
      'dropped_on as droppedOn',
      eb
        .selectFrom('initiative')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('initiative.task_id', '=', 'mandate_task.id')
        .where('initiative.state', 'in', publicStates)
        .as('initiatives'),
    ])
    .where('mission_id', '=', missionId)
    .orderBy('position')
    .execute() as Promise<TaskView[]>;
}

/** How many initiatives and organisations work on each theme now. */
async function coverageOf(ask: Ask, missionId: MissionId): Promise<MissionView['coverage']> {
  const rows = await ask.read
    .selectFrom('initiative')
    .leftJoin('partnership', (join) =>
      join.onRef('partnership.initiative_id', '=', 'initiative.id').on('partnership.ended_at', 'is', null),
    )
    .select((eb) => [
      'theme',
      eb.fn.count<number>('initiative.id').distinct().as('initiatives'),
      eb.fn.count<number>('partnership.organisation_id').distinct().as('organisations'),
    ])
    .where('mission_id', '=', missionId)
    .where('state', 'in', publicStates)
    .where('theme', 'is not', null)
    .groupBy('theme')
    .execute();
  return rows
    .flatMap(({ theme, ...counts }) => (theme ? [{ theme, ...counts }] : []))
    .sort((a, b) => b.initiatives - a.initiatives || a.theme.localeCompare(b.theme));
}

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
