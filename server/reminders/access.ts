import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Id } from '#domain/core/id.ts';
import { mayMindReminder } from '#domain/reminders/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/** A reminder of the asker’s own; for others there is none. */
export async function loadReminder(asker: Act | Ask, reminderId: Id<'reminder'>) {
  const reminder = await readerOf(asker)
    .selectFrom('reminder')
    .selectAll()
    .where('id', '=', reminderId)
    .executeTakeFirst();
  if (!reminder) throw new PortalError('not_found');
  permit(mayMindReminder(asker.actor, { personId: reminder.person_id }));
  return reminder;
}
