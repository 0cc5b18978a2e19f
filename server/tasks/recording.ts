import type { InitiativeId, MissionId, PersonId, TaskId } from '#domain/core/id.ts';
import { initiativeStream, missionStream, userStream } from '#domain/core/streams.ts';
import type { TaskEvents } from '#domain/tasks/events.ts';
import { type TaskAction, type TaskState, taskLifecycle, taskMoves } from '#domain/tasks/lifecycle.ts';
import type { Act } from '../core/act.ts';
import type { LoadedTask } from './access.ts';

interface OfTask {
  readonly id: TaskId;
  readonly mission_id: MissionId;
  readonly initiative_id: InitiativeId | null;
  readonly owner_id: PersonId | null;
  readonly state: TaskState;
}

/** News of a task: for its mission and its initiative, and for who does it or did. */
export async function recordTask(
  act: Act,
  task: OfTask,
  type: keyof TaskEvents,
  alsoTo: PersonId | null = null,
): Promise<void> {
  const { id: taskId, mission_id: missionId, initiative_id: initiativeId, state, owner_id: ownerId } = task;
  const people = [ownerId, alsoTo].filter((person) => person !== null);
  await act.record({
    type,
    streams: [
      missionStream(missionId),
      ...(initiativeId ? [initiativeStream(initiativeId)] : []),
      ...people.map(userStream),
    ],
    subject: `task:${taskId}`,
    missionId,
    data: { taskId, missionId, initiativeId, state, ownerId },
  });
}

/** Takes an action that was permitted. */
export async function moveTask(act: Act, task: LoadedTask, action: TaskAction): Promise<TaskState> {
  const state = taskLifecycle.next(task.state, action) ?? task.state;
  await act.tx
    .updateTable('task')
    .set({ state, moved_at: act.now, version: task.version + 1 })
    .where('id', '=', task.id)
    .execute();
  await recordTask(act, { ...task, state }, taskMoves[action]);
  return state;
}
