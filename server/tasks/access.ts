import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { TaskId } from '#domain/core/id.ts';
import { mayViewTask } from '#domain/tasks/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { taskRows, viewTask } from './rows.ts';

/** A task that the asker may see; inside a command two who move it at once do so one after the other. */
export async function loadTask(asker: Act | Ask, taskId: TaskId) {
  if ('tx' in asker) {
    const locked = asker.tx.selectFrom('task').select('id').where('id', '=', taskId);
    await (asker.dialect.forUpdate(locked as never) as typeof locked).execute();
  }
  const row = await taskRows(readerOf(asker))
    .select(['task.version', 'task.owner_id', 'task.mission_id', 'task.initiative_id'])
    .where('task.id', '=', taskId)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const { facts } = viewTask(row);
  permit(mayViewTask(asker.actor, facts));
  return { ...row, facts };
}

export type LoadedTask = Awaited<ReturnType<typeof loadTask>>;

export { tasksVisibleTo } from './visible.ts';
