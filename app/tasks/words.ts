import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TaskAction, TaskState } from '#domain/tasks/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

export const taskStateWords: Readonly<Record<TaskState, MessageDescriptor>> = {
  open: msg({ message: 'To do', context: 'task' }),
  doing: msg({ message: 'In hand', context: 'task' }),
  done: msg({ message: 'Done', context: 'task' }),
  cancelled: msg({ message: 'Cancelled', context: 'task' }),
};

export const taskTones: Readonly<Record<TaskState, Tone>> = {
  open: 'plain',
  doing: 'info',
  done: 'good',
  cancelled: 'bad',
};

export const taskActionWords: Readonly<Record<TaskAction | 'take', MessageDescriptor>> = {
  take: msg`I take it`,
  start: msg`Begin it`,
  finish: msg`It is done`,
  cancel: msg`Cancel the task`,
  reopen: msg`Still to do`,
};
