import { toJson } from '#db/schema/core.ts';
import { type AskingSubject, answersTo } from '#domain/acknowledgements/kinds.ts';
import { askingLifecycle } from '#domain/acknowledgements/lifecycle.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AskingId, Instant, MessageId } from '#domain/core/id.ts';
import type { LoadedChannel } from '../channels/access.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import { recordOf } from './recording.ts';

interface NewAsking {
  readonly subject: AskingSubject;
  readonly subjectId: string;
  readonly dueAt: Instant | null;
  /** The place in the channel of what it is about: whoever sees nothing from before they came is not asked for it. */
  readonly seq: number;
}

/** Asks everybody who sits in a channel at this moment, but for who asks. Whoever comes later is not asked. */
export async function ask(act: ActorsAct, channel: LoadedChannel, asked: NewAsking): Promise<AskingId> {
  const { organisation, personId } = act.actor;
  if (!organisation) throw new PortalError('no_organisation');
  const { subject, subjectId, dueAt } = asked;
  const asking = {
    id: act.newId<'asking'>(),
    channel_id: channel.id,
    mission_id: channel.mission_id,
    subject,
    subject_id: subjectId,
  };
  await act.tx
    .insertInto('asking')
    .values({
      ...asking,
      answers: toJson(answersTo[subject]),
      state: askingLifecycle.initial,
      person_id: personId,
      organisation_id: organisation.id,
      asked_at: act.now,
      due_at: dueAt,
      reminded_at: null,
      reminders: 0,
      closed_at: null,
      closed_by: null,
    })
    .execute();
  const people = await address(act, channel, asking.id, asked.seq);
  if (people === 0) throw new PortalError('acknowledgements.nobody');
  await recordOf(act, asking, 'asking.opened', { people });
  return asking.id;
}

async function address(act: ActorsAct, channel: LoadedChannel, askingId: AskingId, seq: number) {
  const { numInsertedOrUpdatedRows } = await act.tx
    .insertInto('asking_answer')
    .columns(['asking_id', 'person_id', 'organisation_id'])
    .expression((eb) =>
      eb
        .selectFrom('channel_seat')
        .select((inner) => [
          inner.val(askingId).as('asking_id'),
          'channel_seat.person_id',
          'channel_seat.organisation_id',
        ])
        .where('channel_seat.channel_id', '=', channel.id)
        .where('channel_seat.left_at', 'is', null)
        .where('channel_seat.person_id', '!=', act.actor.personId)
        .$if(channel.history !== 'all', (query) => query.where('channel_seat.since_seq', '<', seq)),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** What was asked on behalf of messages goes with them. */
export async function eraseAskings(act: Act, messageIds: readonly MessageId[]): Promise<void> {
  const askings = act.tx
    .selectFrom('asking')
    .select('id')
    .where('subject', '=', 'message')
    .where('subject_id', 'in', messageIds);
  await act.tx.deleteFrom('asking_answer').where('asking_id', 'in', askings).execute();
  await act.tx
    .deleteFrom('asking')
    .where('subject', '=', 'message')
    .where('subject_id', 'in', messageIds)
    .execute();
}
