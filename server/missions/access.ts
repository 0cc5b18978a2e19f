import { fromJson } from '#db/schema/core.ts';
import { takesPart } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MandatedTaskId, MissionId } from '#domain/core/id.ts';
import { mayEnterMission } from '#domain/missions/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { refuseField } from '../core/refuse-field.ts';

/** A mission by its id or the short name its address bears. Missions are public. */
export async function loadMission(asker: Act | Ask, idOrSlug: string) {
  const row = await readerOf(asker)
    .selectFrom('mission')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', idOrSlug as MissionId), eb('slug', '=', idOrSlug.toLowerCase())]))
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  return { ...row, countries: fromJson(row.countries) };
}

export type LoadedMission = Awaited<ReturnType<typeof loadMission>>;

/** A mission that the asker may enter: not only its public page, but its partners, needs and channels. */
export async function enterMission(asker: Act | Ask, idOrSlug: string): Promise<LoadedMission> {
  const mission = await loadMission(asker, idOrSlug);
  permit(mayEnterMission(asker.actor, mission.id));
  return mission;
}

/** A task that the mission's mandate holds today. */
export async function loadMandatedTask(asker: Act | Ask, missionId: MissionId, taskId: MandatedTaskId) {
  const task = await readerOf(asker)
    .selectFrom('mandate_task')
    .select(['id', 'title', 'theme', 'dropped_on'])
    .where('id', '=', taskId)
    .where('mission_id', '=', missionId)
    .executeTakeFirst();
  if (!task) throw refuseField('taskId', 'missions.task_unknown');
  if (task.dropped_on) throw new PortalError('missions.task_dropped');
  return task;
}

/** The stream of a mission is heard by its coordinators and by the people of organisations that take part. */
export async function mayHearMission(ask: Ask, id: string): Promise<boolean> {
  return takesPart(ask.actor, id as MissionId);
}
