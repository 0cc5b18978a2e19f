import type { InitiativeId, MissionId, PersonId, TaskId } from '../core/id.ts';
import type { TaskState, taskMoves } from './lifecycle.ts';

interface OfTask {
  readonly taskId: TaskId;
  readonly missionId: MissionId;
  readonly initiativeId: InitiativeId | null;
  readonly state: TaskState;
  readonly ownerId: PersonId | null;
}

type TaskMove = (typeof taskMoves)[keyof typeof taskMoves];

/** What can have happened to tasks. */
export interface TaskEvents extends Record<TaskMove, OfTask> {
  'task.made': OfTask;
  'task.edited': OfTask;
  'task.assigned': OfTask;
}
