import type { TaskId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadTask } from './access.ts';
import { taskRows, viewTask } from './rows.ts';
import type { TaskCard, TaskView } from './view.ts';
import { tasksVisibleTo } from './visible.ts';

/** One task with who noted it. */
export async function readTask(ask: Ask, { id }: { id: string }): Promise<TaskView> {
  const task = await loadTask(ask, id as TaskId);
  const { slug, acronym, maker, makerName, making, ...row } = await ask.read
    .selectFrom('task')
    .innerJoin('mission', 'mission.id', 'task.mission_id')
    .innerJoin('person', 'person.id', 'task.person_id')
    .innerJoin('organisation', 'organisation.id', 'task.organisation_id')
    .select(['mission.slug', 'mission.acronym', 'person.id as maker', 'person.name as makerName'])
    .select(['organisation.name as making', 'task.details', 'task.made_at as madeAt'])
    .select(['task.moved_at as movedAt', 'task.version'])
    .where('task.id', '=', task.id)
    .executeTakeFirstOrThrow();
  return {
    ...viewTask(task),
    ...row,
    mission: { id: task.mission_id, slug, acronym },
    madeBy: { id: maker, name: makerName, organisation: making },
  };
}

/** Tasks as they stand now, those that the asker may see. */
export async function taskCards(ask: Ask, ids: readonly string[]): Promise<TaskCard[]> {
  const rows = await taskRows(ask.read)
    .where('task.id', 'in', ids as TaskId[])
    .where(tasksVisibleTo(ask.actor) as never)
    .execute();
  return rows.map((row) => ({ kind: 'task', ...viewTask(row) }));
}
