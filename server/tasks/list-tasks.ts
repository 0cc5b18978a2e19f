import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { InitiativeId, MissionId, PersonId, TaskId } from '#domain/core/id.ts';
import { pageOf } from '#domain/core/page.ts';
import { waitingTaskStates } from '#domain/tasks/lifecycle.ts';
import { mayViewTask } from '#domain/tasks/policy.ts';
import type { Ask } from '../core/act.ts';
import { loadInitiative } from '../initiatives/access.ts';
import { loadMission } from '../missions/access.ts';
import { ownerChoices } from './owners.ts';
import { taskRows, viewTask } from './rows.ts';
import type { TaskChoices, TaskList } from './view.ts';
import { tasksVisibleTo } from './visible.ts';

const PAGE = 50;
/** After every day there is. */
const NO_DAY = '9999-12-31';

/** What the address may ask; an answer that is none of those offered narrows nothing. */
const asked = z.object({
  show: z.enum(['waiting', 'mine', 'over']).catch('waiting'),
  initiative: z.uuid().optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type TaskNarrowing = Readonly<Record<string, string | undefined>>;

/** The tasks of a mission, what is due first comes first: those that wait, one's own, or those that are over. */
export async function listTasks(ask: Ask, narrowing: TaskNarrowing & { mission: string }): Promise<TaskList> {
  const mission = await loadMission(ask, narrowing.mission);
  permit(mayViewTask(ask.actor, { missionId: mission.id }));
  const { show, initiative: initiativeId, after } = asked.parse(narrowing);
  const initiative = initiativeId
    ? await initiativeHere(ask, mission.id, initiativeId as InitiativeId)
    : null;
  const rows = await narrowed(ask, show, after)
    .where('task.mission_id', '=', mission.id)
    .$if(initiative !== null, (query) =>
      query.where('task.initiative_id', '=', (initiative?.id ?? '') as InitiativeId),
    )
    .execute();
  const page = pageOf(rows, PAGE, ({ dueOn, id }) => `${dueOn ?? NO_DAY}.${id}`);
  return { rows: page.rows.map(viewTask), next: page.next, initiative };
}

function narrowed(ask: Ask, show: z.output<typeof asked>['show'], after: string | undefined) {
  const [day = '', id = ''] = after?.split('.') ?? [];
  return taskRows(ask.read)
    .where(tasksVisibleTo(ask.actor) as never)
    .where('task.state', show === 'over' ? 'not in' : 'in', waitingTaskStates)
    .$if(show === 'mine', (query) =>
      query.where('task.owner_id', '=', ask.actor?.personId ?? ('' as PersonId)),
    )
    .$if(after !== undefined, (query) =>
      query.where((eb) => {
        const due = eb.fn.coalesce('task.due_on', eb.val(NO_DAY as never));
        return eb.or([
          eb(due, '>', day as never),
          eb.and([eb(due, '=', day as never), eb('task.id', '>', id as TaskId)]),
        ]);
      }),
    )
    .orderBy((eb) => eb.fn.coalesce('task.due_on', eb.val(NO_DAY as never)))
    .orderBy('task.id')
    .limit(PAGE + 1);
}

async function initiativeHere(ask: Ask, missionId: MissionId, initiativeId: InitiativeId) {
  const { id, title, language, mission_id } = await loadInitiative(ask, initiativeId);
  if (mission_id !== missionId) throw new PortalError('not_found');
  return { id, title, language };
}

/** What a form offers to choose from. */
export async function taskChoices(ask: Ask, { mission: slug }: { mission: string }): Promise<TaskChoices> {
  const mission = await loadMission(ask, slug);
  permit(mayViewTask(ask.actor, { missionId: mission.id }));
  const initiatives = await ask.read
    .selectFrom('initiative')
    .select(['id', 'title'])
    .where('mission_id', '=', mission.id)
    .where('approved_at', 'is not', null)
    .where('state', 'not in', ['closed', 'cancelled'])
    .orderBy('title')
    .limit(200)
    .execute();
  const people = await ownerChoices(ask, mission.id);
  return {
    initiatives,
    people: people.map(({ id, name, organisation }) => ({ id, name, organisation })),
  };
}
