import { z } from 'zod';
import { userStream } from '#domain/core/streams.ts';
import { putOffReminderInput } from '#domain/reminders/schema.ts';
import { command } from '../core/command.ts';
import { loadReminder } from './access.ts';
import { momentOf } from './moment.ts';

export const putOffReminder = command({
  name: 'reminder.put-off',
  summary: 'Have a reminder come at another time.',
  path: '/reminders/{reminderId}/put-off',
  scope: 'channels',
  input: putOffReminderInput,
  output: z.object({ dueAt: z.string() }),
  async run(act) {
    const reminder = await loadReminder(act, act.input.reminderId);
    const dueAt = await momentOf(act, act.input);
    await act.tx
      .updateTable('reminder')
      .set({ due_at: dueAt, came_at: null })
      .where('id', '=', reminder.id)
      .execute();
    await act.record({
      type: 'reminder.put_off',
      streams: [userStream(reminder.person_id)],
      subject: `reminder:${reminder.id}`,
      data: { reminderId: reminder.id },
    });
    return { dueAt };
  },
});
