import { z } from 'zod';
import { reminderRef } from '#domain/reminders/schema.ts';
import { command } from '../core/command.ts';
import { loadReminder } from './access.ts';
import { dropReminder } from './drop-reminder.ts';

export const endReminder = command({
  name: 'reminder.end',
  summary: 'Say that a reminder is done with. Nothing of it is kept.',
  path: '/reminders/{reminderId}/end',
  scope: 'channels',
  input: reminderRef,
  output: z.object({ ended: z.literal(true) }),
  async run(act) {
    await dropReminder(act, await loadReminder(act, act.input.reminderId));
    return { ended: true as const };
  },
});
