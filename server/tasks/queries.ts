export { listTasks, taskChoices } from './list-tasks.ts';
export { readTask, taskCards } from './read-task.ts';
export { waitingForMe } from './waiting.ts';
