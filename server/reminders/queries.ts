export { reminderForm } from './form.ts';
export { reminders } from './reminders.ts';
export { waitingForMe } from './waiting.ts';
