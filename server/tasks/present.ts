import type { TaskEvents } from '#domain/tasks/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const taskPresenters: Presenters<TaskEvents> = {
  'task.made': asStored,
  'task.edited': asStored,
  'task.assigned': asStored,
  'task.started': asStored,
  'task.finished': asStored,
  'task.cancelled': asStored,
  'task.reopened': asStored,
};
