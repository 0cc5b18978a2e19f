import { machine } from '../core/machine.ts';

export const taskStates = ['open', 'doing', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskActions = ['start', 'finish', 'cancel', 'reopen'] as const;
export type TaskAction = (typeof taskActions)[number];

/**
 * `owner` is who was given it; `keeper` made it, speaks for the lead of the initiative it is for, or coordinates the
 * mission.
 */
export type TaskRole = 'owner' | 'keeper';

const both: readonly TaskRole[] = ['owner', 'keeper'];

/** How a small piece of work goes from what was said to what was done. */
export const taskLifecycle = machine<TaskState, TaskAction, TaskRole>({
  initial: 'open',
  transitions: [
    { action: 'start', from: ['open'], to: 'doing', by: both },
    { action: 'finish', from: ['open', 'doing'], to: 'done', by: both },
    { action: 'cancel', from: ['open', 'doing'], to: 'cancelled', by: ['keeper'] },
    { action: 'reopen', from: ['done'], to: 'open', by: both },
    { action: 'reopen', from: ['cancelled'], to: 'open', by: ['keeper'] },
  ],
});

/** States in which it is still to be done. */
export const waitingTaskStates: readonly TaskState[] = ['open', 'doing'];

/** What happened, in the past tense, when an action was taken. */
export const taskMoves = {
  start: 'task.started',
  finish: 'task.finished',
  cancel: 'task.cancelled',
  reopen: 'task.reopened',
} as const satisfies Record<TaskAction, string>;
