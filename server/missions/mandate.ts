import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { initiativesVisibleTo } from '../initiatives/access.ts';
import { loadMission } from './access.ts';
import { tasksOf } from './coverage.ts';
import type { MandateView, ResolutionView } from './view.ts';

/** A mission's mandate: its resolutions, its tasks, and the joint work under each; what lost its basis stands out. */
export async function mandate(ask: Ask, { mission: slug }: { mission: string }): Promise<MandateView> {
  const mission = await loadMission(ask, slug);
  const tasks = await tasksOf(ask, mission.id);
  const work = await ask.read
    .selectFrom('initiative')
    .select(['id', 'title', 'language', 'state', 'task_id'])
    .where(initiativesVisibleTo(ask.actor))
    .where('mission_id', '=', mission.id)
    .where('task_id', 'is not', null)
    .where('state', 'not in', ['cancelled', 'closed'])
    .orderBy('id')
    .execute();
  return {
    id: mission.id,
    slug: mission.slug,
    acronym: mission.acronym,
    facts: { id: mission.id, state: mission.state },
    startedOn: mission.started_on,
    endedOn: mission.ended_on,
    expiresOn: mission.mandate_expires_on,
    resolutions: await resolutionsOf(ask, mission.id),
    tasks: tasks.map((task) => ({
      ...task,
      work: work.filter((row) => row.task_id === task.id).map(({ task_id: _, ...row }) => row),
    })),
  };
}

/** The resolutions on which a mission rests, from the first to the last. */
export function resolutionsOf(ask: Ask, missionId: MissionId): Promise<ResolutionView[]> {
  return ask.read
    .selectFrom('mission_resolution')
    .select(['reference', 'adopted_on as adoptedOn', 'kind'])
    .where('mission_id', '=', missionId)
    .orderBy('adopted_on')
    .orderBy('id')
    .execute();
}
