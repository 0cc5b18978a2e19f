import type { Job } from '../core/job.ts';
import { comeReminder } from './come-reminder.ts';

const AT_ONCE = 200;

/** Reminders whose time has come, each in a transaction of its own. */
const comeReminders: Job = {
  name: 'reminders.come',
  everySeconds: 15,
  async run({ database, clock, run }) {
    const due = await database.read
      .selectFrom('reminder')
      .select('id')
      .where('came_at', 'is', null)
      .where('due_at', '<=', clock.now())
      .orderBy('due_at')
      .limit(AT_ONCE)
      .execute();
    for (const { id } of due) await run(comeReminder, { reminderId: id });
  },
};

export const reminderJobs: readonly Job[] = [comeReminders];
