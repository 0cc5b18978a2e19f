import type { Visitor } from '../core/actor.ts';
import { firstOpen, type NextAct } from '../core/next-act.ts';
import { mayMoveTask, mayTakeTask, type TaskFacts } from './policy.ts';

/** What is next with a task: whoever has none to do it takes it, and who has it begins and ends it. */
export function nextTaskAct(visitor: Visitor, task: TaskFacts): NextAct<'take' | 'start' | 'finish'> | null {
  const own = visitor?.personId === task.ownerId;
  return firstOpen([
    { action: 'take', how: 'press', open: mayTakeTask(visitor, task).allowed },
    { action: 'start', how: 'press', open: own && mayMoveTask(visitor, task, 'start').allowed },
    { action: 'finish', how: 'press', open: own && mayMoveTask(visitor, task, 'finish').allowed },
  ]);
}
