import { assignTask, takeTask } from './assign-task.ts';
import { editTask } from './edit-task.ts';
import { makeTask } from './make-task.ts';
import { cancelTask, finishTask, reopenTask, startTask } from './move-task.ts';

/** Every command about tasks. */
export const taskCommands = [
  makeTask,
  editTask,
  assignTask,
  takeTask,
  startTask,
  finishTask,
  cancelTask,
  reopenTask,
] as const;
