import type { ReminderEvents } from '#domain/reminders/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const reminderPresenters: Presenters<ReminderEvents> = {
  'reminder.set': asStored,
  'reminder.put_off': asStored,
  'reminder.came': asStored,
  'reminder.ended': asStored,
};
