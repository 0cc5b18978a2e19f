import { fromJson } from '#db/schema/core.ts';
import type { MissionId } from '#domain/core/id.ts';
import { waitingTaskStates } from '#domain/tasks/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import { needsVisibleTo, offersVisibleTo } from '../resources/access.ts';
import { tasksVisibleTo } from '../tasks/access.ts';
import type { Found } from './view.ts';

type Words = readonly string[];

/** Needs by their titles and what is needed, in whichever language; what is closed is found no more. */
export async function findNeeds(
  ask: Ask,
  words: Words,
  most: number,
  missionId?: MissionId,
): Promise<Found[]> {
  let query = ask.read
    .selectFrom('need')
    .innerJoin('item', 'item.id', 'need.item_id')
    .innerJoin('mission', 'mission.id', 'need.mission_id')
    .leftJoin('initiative', 'initiative.id', 'need.initiative_id')
    .select(['need.id', 'need.title', 'item.name', 'mission.acronym', 'initiative.title as work'])
    .where(needsVisibleTo(ask.actor) as never)
    .where('need.state', '!=', 'closed');
  if (missionId) query = query.where('need.mission_id', '=', missionId);
  for (const word of words) {
    query = query.where((eb) =>
      eb.or([eb('need.search_key', 'like', `%${word}%`), eb('item.search_key', 'like', `%${word}%`)]),
    );
  }
  const rows = await query.orderBy('need.priority').orderBy('need.id').limit(most).execute();
  // A need without a title of its own is told apart by the work it is for.
  return rows.map(({ id, title, work, name, acronym }) => ({
    kind: 'need',
    id,
    to: `/needs/${id}`,
    title: title ?? work,
    language: null,
    item: fromJson(name),
    within: acronym,
  }));
}

/** Offers by their titles and what is offered, those that still stand. */
export async function findOffers(
  ask: Ask,
  words: Words,
  most: number,
  missionId?: MissionId,
): Promise<Found[]> {
  let query = ask.read
    .selectFrom('offer')
    .innerJoin('item', 'item.id', 'offer.item_id')
    .innerJoin('mission', 'mission.id', 'offer.mission_id')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .select(['offer.id', 'offer.title', 'item.name', 'mission.acronym', 'organisation.name as offerer'])
    .where(offersVisibleTo(ask.actor) as never)
    .where('offer.state', 'not in', ['withdrawn', 'expired']);
  if (missionId) query = query.where('offer.mission_id', '=', missionId);
  for (const word of words) {
    query = query.where((eb) =>
      eb.or([eb('offer.search_key', 'like', `%${word}%`), eb('item.search_key', 'like', `%${word}%`)]),
    );
  }
  const rows = await query.orderBy('offer.id', 'desc').limit(most).execute();
  return rows.map(({ id, title, offerer, name, acronym }) => ({
    kind: 'offer',
    id,
    to: `/offers/${id}`,
    title: title ?? offerer,
    language: null,
    item: fromJson(name),
    within: acronym,
  }));
}

/** Tasks by their titles, those that are still to be done. */
export async function findTasks(
  ask: Ask,
  words: Words,
  most: number,
  missionId?: MissionId,
): Promise<Found[]> {
  let query = ask.read
    .selectFrom('task')
    .innerJoin('mission', 'mission.id', 'task.mission_id')
    .select(['task.id', 'task.title', 'task.language', 'mission.acronym'])
    .where(tasksVisibleTo(ask.actor) as never)
    .where('task.state', 'in', waitingTaskStates);
  if (missionId) query = query.where('task.mission_id', '=', missionId);
  for (const word of words) query = query.where('task.search_key', 'like', `%${word}%`);
  const rows = await query.orderBy('task.id', 'desc').limit(most).execute();
  return rows.map(({ id, title, language, acronym }) => ({
    kind: 'task',
    id,
    to: `/tasks/${id}`,
    title,
    language,
    item: null,
    within: acronym,
  }));
}
