import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import type { PersonId } from '#domain/core/id.ts';
import { mayEditTask, mayTakeTask } from '#domain/tasks/policy.ts';
import { assignTaskInput, taskInput } from '#domain/tasks/schema.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { type LoadedTask, loadTask } from './access.ts';
import { ownerOf } from './owners.ts';
import { recordTask } from './recording.ts';

const output = z.object({ ownerId: z.string().nullable() });

export const assignTask = command({
  name: 'task.assign',
  summary: 'Give a task to somebody who takes part, or to nobody again.',
  path: '/tasks/{taskId}/assign',
  scope: 'initiatives',
  input: assignTaskInput,
  output,
  async run(act) {
    const task = await loadTask(act, act.input.taskId);
    permit(mayEditTask(act.actor, task.facts));
    return give(act, task, act.input.ownerId);
  },
});

export const takeTask = command({
  name: 'task.take',
  summary: 'Take a task that nobody has yet, for the organisation one acts for.',
  path: '/tasks/{taskId}/take',
  scope: 'initiatives',
  input: taskInput,
  output,
  async run(act) {
    const task = await loadTask(act, act.input.taskId);
    permit(mayTakeTask(act.actor, task.facts));
    return give(act, task, act.actor.personId);
  },
});

async function give(act: ActorsAct, task: LoadedTask, personId: PersonId | undefined) {
  const owner = await ownerOf(act, task.mission_id, personId);
  await act.tx
    .updateTable('task')
    .set({ ...owner, version: task.version + 1 })
    .where('id', '=', task.id)
    .execute();
  await recordTask(act, { ...task, ...owner }, 'task.assigned', task.owner_id);
  return { ownerId: owner.owner_id };
}
