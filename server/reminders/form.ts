import { PortalError } from '#domain/core/errors.ts';
import type { Id } from '#domain/core/id.ts';
import { clockIn } from '#domain/core/zoned.ts';
import { readReminder } from '#domain/reminders/when.ts';
import { ownTimeZone } from '../accounts/access.ts';
import type { Ask } from '../core/act.ts';
import { loadReminder } from './access.ts';
import type { ReminderForm } from './view.ts';

/** Filled in from a line of talk (`tomorrow 9:00 call the depot`), or from the reminder that is put off. */
export async function reminderForm(
  ask: Ask,
  { text = '', reminderId }: { text?: string; reminderId?: string },
): Promise<ReminderForm> {
  if (!ask.actor) throw new PortalError('not_signed_in');
  const timeZone = await ownTimeZone(ask);
  const today = clockIn(timeZone, ask.now).day;
  if (reminderId !== undefined) {
    const { note, due_at } = await loadReminder(ask, reminderId as Id<'reminder'>);
    return { note: note ?? '', when: clockIn(timeZone, due_at), today, timeZone };
  }
  return { ...readReminder(text.slice(0, 500), { now: ask.now, timeZone }), today, timeZone };
}
