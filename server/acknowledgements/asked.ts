import { sql } from 'kysely';
import type { Reader, Tx } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { AskingView } from './view-asking.ts';

/** What is asked on behalf of each message, counted: one statement for all of a page, and none where none asks. */
export async function askingsOf(
  read: Reader | Tx,
  ids: readonly MessageId[],
  reader?: Visitor,
): Promise<ReadonlyMap<MessageId, AskingView>> {
  if (ids.length === 0) return new Map();
  const rows = await counted(read, reader ?? null)
    .where('asking.subject', '=', 'message')
    .where('asking.subject_id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.subject_id as MessageId,
      {
        id: row.id,
        state: row.state,
        answers: fromJson(row.answers),
        askedBy: row.person_id,
        dueAt: row.due_at,
        people: Number(row.people),
        answered: Number(row.answered),
        organisations: Number(row.organisations),
        organisationsAnswered: Number(row.organisations_answered),
        ...(reader !== undefined && { mine: Number(row.own) === 1 ? { answer: row.own_answer } : null }),
      },
    ]),
  );
}

/** Askings with how many were asked and how many have answered, and with the reader's own answer. */
function counted(read: Reader | Tx, reader: Visitor) {
  const me = reader?.personId ?? ('' as PersonId);
  const actingFor = reader?.organisation?.id ?? ('' as OrganisationId);
  return read
    .selectFrom('asking')
    .innerJoin('asking_answer', 'asking_answer.asking_id', 'asking.id')
    .select(['asking.id', 'asking.subject_id', 'asking.state', 'asking.answers', 'asking.due_at'])
    .select('asking.person_id')
    .select(({ fn, eb }) => {
      const own = eb.and([
        eb('asking_answer.person_id', '=', me),
        eb('asking_answer.organisation_id', '=', actingFor),
      ]);
      const ofWhomSomeAnswered = eb
        .case()
        .when('asking_answer.answer', 'is not', null)
        .then(eb.ref('asking_answer.organisation_id'))
        .end();
      return [
        fn.count<number>('asking_answer.person_id').as('people'),
        fn.count<number>('asking_answer.answer').as('answered'),
        fn.count<number>('asking_answer.organisation_id').distinct().as('organisations'),
        fn.count<number>(ofWhomSomeAnswered).distinct().as('organisations_answered'),
        fn.max(eb.case().when(own).then(1).else(0).end()).as('own'),
        fn.max(eb.case().when(own).then(eb.ref('asking_answer.answer')).end()).as('own_answer'),
      ];
    })
    .groupBy('asking.id');
}

/** They still sit in the channel for whom they were asked for, and their account is in use. */
export const isStillHere = sql<boolean>`exists (
  select 1 from channel_seat
  inner join person on person.id = channel_seat.person_id
  where channel_seat.channel_id = asking.channel_id
    and channel_seat.person_id = asking_answer.person_id
    and channel_seat.organisation_id = asking_answer.organisation_id
    and channel_seat.left_at is null
    and person.state = 'active'
)`;
