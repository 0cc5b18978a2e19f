import { z } from 'zod';
import { mayReadText } from '#domain/channels/policy.ts';
import { allowed, hidden, permit } from '#domain/core/decision.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { maySetReminder } from '#domain/reminders/policy.ts';
import { setReminderInput } from '#domain/reminders/schema.ts';
import { loadChannel, loadMessage } from '../channels/access.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { momentOf } from './moment.ts';

export const setReminder = command({
  name: 'reminder.set',
  summary: 'Be reminded of a message, or by a note of one’s own, at a time.',
  path: '/reminders',
  scope: 'channels',
  input: setReminderInput,
  output: z.object({ reminderId: z.string(), dueAt: z.string() }),
  async run(act) {
    const { actor, input, now } = act;
    const channelId = await placeOf(act, input);
    permit(maySetReminder(actor, await keptBy(act)));
    const reminder = {
      id: act.newId<'reminder'>(),
      person_id: actor.personId,
      organisation_id: actor.organisation?.id ?? null,
      message_id: input.messageId ?? null,
      channel_id: channelId,
      note: input.note ?? null,
      due_at: await momentOf(act, input),
      came_at: null,
      created_at: now,
    };
    await act.tx.insertInto('reminder').values(reminder).execute();
    await act.record({
      type: 'reminder.set',
      streams: [userStream(actor.personId)],
      subject: `reminder:${reminder.id}`,
      data: { reminderId: reminder.id },
    });
    return { reminderId: reminder.id, dueAt: reminder.due_at };
  },
});

/** Where it leads back to: whoever may not read there has nothing to be reminded of. */
async function placeOf(
  act: ActorsAct,
  { messageId, channelId }: z.output<typeof setReminderInput>,
): Promise<ChannelId | null> {
  if (!messageId) return channelId ? (await loadChannel(act, channelId)).id : null;
  const message = await loadMessage(act, messageId);
  permit(mayReadText(act.actor, message.channel.facts, message.facts) ? allowed : hidden);
  return message.channel_id;
}

async function keptBy({ tx, actor }: ActorsAct): Promise<number> {
  const { kept } = await tx
    .selectFrom('reminder')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('person_id', '=', actor.personId)
    .executeTakeFirstOrThrow();
  return Number(kept);
}
