import { coordinates, speaksFor, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { MissionId, OrganisationId, PersonId } from '../core/id.ts';
import {
  type TaskAction,
  type TaskRole,
  type TaskState,
  taskLifecycle,
  waitingTaskStates,
} from './lifecycle.ts';

/** What decisions about a task depend on. */
export interface TaskFacts {
  readonly missionId: MissionId;
  readonly state: TaskState;
  readonly madeBy: PersonId;
  /** Null where nobody has taken it yet. */
  readonly ownerId: PersonId | null;
  /** Who leads the initiative that it is for. */
  readonly leadId: OrganisationId | null;
}

/** The tasks of a mission are seen by all who take part in it. */
export function mayViewTask(visitor: Visitor, { missionId }: Pick<TaskFacts, 'missionId'>): Decision {
  return takesPart(visitor, missionId) ? allowed : hidden;
}

/** Whoever takes part in a mission notes what is to be done. */
export function mayMakeTask(visitor: Visitor, missionId: MissionId): Decision {
  if (!visitor) return refused('not_signed_in');
  return every(
    mayViewTask(visitor, { missionId }),
    visitor.organisation ? allowed : refused('no_organisation'),
  );
}

export function mayMoveTask(visitor: Visitor, task: TaskFacts, action: TaskAction): Decision {
  return every(mayViewTask(visitor, task), taskLifecycle.may(task.state, action, rolesOf(visitor, task)));
}

/** Who does it and who keeps it put it otherwise, and by another day, and give it to somebody else. */
export function mayEditTask(visitor: Visitor, task: TaskFacts): Decision {
  return every(
    mayViewTask(visitor, task),
    rolesOf(visitor, task).length > 0 ? allowed : refused('not_yours_to_do'),
    waitingTaskStates.includes(task.state) ? allowed : refused('wrong_state', { state: task.state }),
  );
}

/** What nobody has taken yet anybody who takes part takes. */
export function mayTakeTask(visitor: Visitor, task: TaskFacts): Decision {
  return every(
    mayMakeTask(visitor, task.missionId),
    waitingTaskStates.includes(task.state) ? allowed : refused('wrong_state', { state: task.state }),
    task.ownerId === null ? allowed : refused('tasks.taken_already'),
  );
}

function rolesOf(visitor: Visitor, task: TaskFacts): readonly TaskRole[] {
  if (!visitor) return [];
  const keeps =
    visitor.personId === task.madeBy ||
    coordinates(visitor, task.missionId) ||
    (task.leadId !== null && speaksFor(visitor, task.leadId));
  return [
    ...(visitor.personId === task.ownerId ? (['owner'] as const) : []),
    ...(keeps ? (['keeper'] as const) : []),
  ];
}
