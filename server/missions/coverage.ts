import type { MissionId } from '#domain/core/id.ts';
import { publicStates } from '#domain/initiatives/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { CoverageRow, TaskView } from './view.ts';

/** The tasks of a mandate in its order, those dropped too, with who works on each. */
export async function tasksOf(ask: Ask, missionId: MissionId): Promise<TaskView[]> {
  const tasks = await ask.read
    .selectFrom('mandate_task')
    .select(['id', 'code', 'title', 'theme', 'dropped_on as droppedOn'])
    .where('mission_id', '=', missionId)
    .orderBy('position')
    .execute();
  const rows = await atWork(ask, missionId)
    .where('initiative.task_id', 'is not', null)
    .select('initiative.task_id as key')
    .groupBy('initiative.task_id')
    .execute();
  const counts = new Map<string | null, Counts>(rows.map((row) => [row.key, countsOf(row)]));
  return tasks.map((task) => ({ ...task, ...(counts.get(task.id) ?? none) }));
}

/** Each theme on which somebody works, the most worked on first. */
export async function themesOf(ask: Ask, missionId: MissionId): Promise<CoverageRow[]> {
  const rows = await atWork(ask, missionId)
    .where('initiative.theme', 'is not', null)
    .select('initiative.theme as key')
    .groupBy('initiative.theme')
    .execute();
  return rows
    .flatMap(({ key, ...row }) => (key ? [{ theme: key, ...countsOf(row) }] : []))
    .sort((one, other) => other.initiatives - one.initiatives || one.theme.localeCompare(other.theme));
}

type Counts = Pick<TaskView, 'initiatives' | 'organisations'>;
const none: Counts = { initiatives: 0, organisations: 0 };
const countsOf = (row: Counts): Counts => ({
  initiatives: Number(row.initiatives),
  organisations: Number(row.organisations),
});

/** Approved joint work with the organisations that have a place in it. */
function atWork(ask: Ask, missionId: MissionId) {
  return ask.read
    .selectFrom('initiative')
    .leftJoin('partnership', (join) =>
      join.onRef('partnership.initiative_id', '=', 'initiative.id').on('partnership.ended_at', 'is', null),
    )
    .select((eb) => [
      eb.fn.count<number>('initiative.id').distinct().as('initiatives'),
      eb.fn.count<number>('partnership.organisation_id').distinct().as('organisations'),
    ])
    .where('initiative.mission_id', '=', missionId)
    .where('initiative.state', 'in', publicStates);
}
