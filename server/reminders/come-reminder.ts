import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ReminderTable } from '#db/schema/reminders.ts';
import { mayReadText } from '#domain/channels/policy.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayRemind } from '#domain/reminders/policy.ts';
import { reminderRef } from '#domain/reminders/schema.ts';
import { findActor } from '../accounts/access.ts';
import { loadMessage } from '../channels/access.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { dropReminder } from './drop-reminder.ts';

/** Once for each time it was set for, however many processes look: who takes the row says it. */
export const comeReminder = command({
  name: 'reminder.come',
  summary: 'The portal itself: the time of a reminder has come, and its person is told.',
  path: null,
  scope: 'channels',
  input: reminderRef,
  output: z.object({ told: z.boolean() }),
  async run(act) {
    permit(mayRemind(act.actor));
    const reminder = await act.tx
      .updateTable('reminder')
      .set({ came_at: act.now })
      .where('id', '=', act.input.reminderId)
      .where('came_at', 'is', null)
      .where('due_at', '<=', act.now)
      .returningAll()
      .executeTakeFirst();
    if (!reminder) return { told: false };
    if (!(await mayStillRead(act, reminder))) {
      await dropReminder(act, reminder);
      return { told: false };
    }
    await act.record({
      type: 'reminder.came',
      streams: [userStream(reminder.person_id)],
      subject: `reminder:${reminder.id}`,
      data: { reminderId: reminder.id },
    });
    return { told: true };
  },
});

/** With the rights its person has now, for whom they acted then. */
async function mayStillRead(act: Act, reminder: Selectable<ReminderTable>): Promise<boolean> {
  if (!reminder.message_id) return true;
  const actor = await findActor(act.tx, {
    personId: reminder.person_id,
    organisationId: reminder.organisation_id,
    via: 'session',
    scopes: 'all',
    now: act.now,
  });
  if (!actor) return false;
  try {
    const message = await loadMessage({ ...act, actor }, reminder.message_id);
    return mayReadText(actor, message.channel.facts, message.facts);
  } catch (error) {
    if (error instanceof PortalError) return false;
    throw error;
  }
}
