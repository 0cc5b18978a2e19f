import type { Id } from '../core/id.ts';

interface OfReminder {
  readonly reminderId: Id<'reminder'>;
}

/** What can have happened to a reminder: on the stream of its person alone. */
export interface ReminderEvents {
  'reminder.set': OfReminder;
  'reminder.put_off': OfReminder;
  /** Its time has come. */
  'reminder.came': OfReminder;
  /** Done, or about what its person may no longer read. */
  'reminder.ended': OfReminder;
}
