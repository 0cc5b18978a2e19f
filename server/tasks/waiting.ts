import type { OrganisationId } from '#domain/core/id.ts';
import { waitingTaskStates } from '#domain/tasks/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { taskRows } from './rows.ts';
import { tasksVisibleTo } from './visible.ts';

const FIRST = 8;
const MOST = 200;

/** What this person has taken or was given for the organisation they act for; what is due first comes first. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor } = ask;
  if (!actor) return [];
  const rows = await taskRows(ask.read)
    .innerJoin('mission', 'mission.id', 'task.mission_id')
    .select(['task.moved_at', 'mission.acronym'])
    .where('task.owner_id', '=', actor.personId)
    .where('task.owner_organisation_id', '=', actor.organisation?.id ?? ('' as OrganisationId))
    .where('task.state', 'in', waitingTaskStates)
    .where(tasksVisibleTo(actor) as never)
    .orderBy((eb) => eb.fn.coalesce('task.due_on', eb.val('9999-12-31' as never)))
    .orderBy('task.id')
    .limit(MOST)
    .execute();
  if (rows.length === 0) return [];
  const items = rows.slice(0, FIRST).map(({ id, title, acronym, moved_at, dueOn }) => ({
    id,
    title,
    from: acronym,
    href: `/tasks/${id}`,
    at: moved_at,
    due: dueOn,
  }));
  return [{ key: 'tasks-to-do', items, count: rows.length }];
}
