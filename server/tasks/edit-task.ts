import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayEditTask } from '#domain/tasks/policy.ts';
import { editTaskInput } from '#domain/tasks/schema.ts';
import { command } from '../core/command.ts';
import { loadTask } from './access.ts';
import { taskColumns, tellsNoPlace } from './make-task.ts';
import { recordTask } from './recording.ts';

export const editTask = command({
  name: 'task.edit',
  summary: 'Put a task otherwise; a change that somebody else made meanwhile is never overwritten.',
  path: '/tasks/{taskId}',
  scope: 'initiatives',
  input: editTaskInput,
  output: z.object({ taskId: z.string(), version: z.number() }),
  async run(act) {
    const { taskId, version, ...fields } = act.input;
    const task = await loadTask(act, taskId);
    permit(mayEditTask(act.actor, task.facts));
    tellsNoPlace(fields);
    if (task.version !== version) throw new PortalError('stale_version');
    await act.tx
      .updateTable('task')
      .set({ ...taskColumns(fields), version: version + 1 })
      .where('id', '=', taskId)
      .execute();
    await recordTask(act, task, 'task.edited');
    return { taskId, version: version + 1 };
  },
});
