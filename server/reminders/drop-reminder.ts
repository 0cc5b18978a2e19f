import type { Selectable } from 'kysely';
import type { ReminderTable } from '#db/schema/reminders.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';

/** Takes a reminder away, wherever its person has it open. */
export async function dropReminder(
  act: Act,
  { id, person_id }: Pick<Selectable<ReminderTable>, 'id' | 'person_id'>,
): Promise<void> {
  await act.tx.deleteFrom('reminder').where('id', '=', id).execute();
  await act.record({
    type: 'reminder.ended',
    streams: [userStream(person_id)],
    subject: `reminder:${id}`,
    data: { reminderId: id },
  });
}
