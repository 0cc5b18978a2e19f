import { z } from 'zod';
import { mayRemind } from '#domain/acknowledgements/policy.ts';
import { askingInput } from '#domain/acknowledgements/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Act } from '../core/act.ts';
import { command } from '../core/command.ts';
import { queueMail } from '../mail/steps.ts';
import { isStillHere } from './asked.ts';
import { type LoadedAsking, loadAsking } from './load-asking.ts';
import { recordOf } from './recording.ts';

export const remindAsking = command({
  name: 'asking.remind',
  summary: 'Remind those who were asked and have not answered; whoever left meanwhile is not.',
  path: '/askings/{askingId}/remind',
  scope: 'channels',
  input: askingInput,
  output: z.object({ people: z.number() }),
  async run(act) {
    const asking = await loadAsking(act, act.input.askingId);
    permit(mayRemind(act.actor, asking.channel.facts, asking.facts, act.now));
    const people = await stillOwing(act, asking);
    if (people.length === 0) throw new PortalError('acknowledgements.all_answered');
    await act.tx
      .updateTable('asking')
      .set({ reminded_at: act.now, reminders: asking.reminders + 1 })
      .where('id', '=', asking.id)
      .execute();
    await act.tx
      .updateTable('asking_answer')
      .set({ reminded_at: act.now })
      .where('asking_id', '=', asking.id)
      .where('answer', 'is', null)
      .where(
        'person_id',
        'in',
        people.map(({ id }) => id),
      )
      .execute();
    await recordOf(act, asking, 'asking.reminded', { people: people.length });
    await write(act, asking, people);
    return { people: people.length };
  },
});

/** Each person once, for however many organisations they were asked. */
const stillOwing = (act: Act, { id }: LoadedAsking) =>
  act.tx
    .selectFrom('asking')
    .innerJoin('asking_answer', 'asking_answer.asking_id', 'asking.id')
    .innerJoin('person', 'person.id', 'asking_answer.person_id')
    .select(['person.id', 'person.name', 'person.email', 'person.locale', 'person.email_confirmed_at'])
    .distinct()
    .where('asking.id', '=', id)
    .where('asking_answer.answer', 'is', null)
    .where(isStillHere)
    .execute();

/** That there is a message, with a link to it; neither what it says nor the name of its channel leaves the portal. */
async function write(act: Act, asking: LoadedAsking, people: Awaited<ReturnType<typeof stillOwing>>) {
  const { channel, message_id } = asking;
  const path = `/channels/${channel.id}/messages/${message_id}/acknowledgement`;
  for (const person of people.filter(({ email_confirmed_at }) => email_confirmed_at !== null)) {
    await queueMail(act, {
      to: person.email,
      locale: person.locale,
      template: 'message-to-acknowledge',
      params: { name: person.name, path },
    });
  }
}
