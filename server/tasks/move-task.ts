import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import type { TaskAction } from '#domain/tasks/lifecycle.ts';
import { mayMoveTask } from '#domain/tasks/policy.ts';
import { taskInput } from '#domain/tasks/schema.ts';
import { command } from '../core/command.ts';
import { loadTask } from './access.ts';
import { moveTask } from './recording.ts';

/** The command that takes one action of the state table. */
const moving = <const Action extends TaskAction>(action: Action, summary: string) =>
  command({
    name: `task.${action}` as const,
    summary,
    path: `/tasks/{taskId}/${action}`,
    scope: 'initiatives',
    input: taskInput,
    output: z.object({ state: z.string() }),
    async run(act) {
      const task = await loadTask(act, act.input.taskId);
      permit(mayMoveTask(act.actor, task.facts, action));
      return { state: await moveTask(act, task, action) };
    },
  });

export const startTask = moving('start', 'Say that one has begun with a task.');
export const finishTask = moving('finish', 'Say that a task is done.');
export const cancelTask = moving('cancel', 'Say that a task is not to be done any more.');
export const reopenTask = moving('reopen', 'Say that a task is still to be done after all.');
