import type { Reader, Tx } from '#db/database.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { MessageRow } from './message-row.ts';
import type { ThreadSummary } from './view.ts';

/** So many of those who take part are shown by name. */
const FACES = 3;

/** What stands under each message from which a thread grows: how much was said there, by whom, and when last. */
export async function threadSummaries(
  read: Reader | Tx,
  rows: readonly MessageRow[],
): Promise<Map<MessageId, ThreadSummary>> {
  const roots = rows.filter(({ replies }) => replies > 0);
  if (roots.length === 0) return new Map();
  const speakers = await read
    .selectFrom('message')
    .select(['thread_id', 'person_id'])
    .select((eb) => [eb.fn.max('author_name').as('name'), eb.fn.max('created_at').as('at')])
    .where(
      'thread_id',
      'in',
      roots.map(({ id }) => id),
    )
    .where('state', '!=', 'held')
    .groupBy(['thread_id', 'person_id'])
    .orderBy('at', 'desc')
    .orderBy('person_id')
    .execute();
  return new Map(
    roots.map(({ id, replies }) => {
      const here = speakers.filter(({ thread_id }) => thread_id === id);
      const faces = here.slice(0, FACES).map(({ person_id, name }) => ({ personId: person_id, name }));
      return [id, { replies, people: here.length, faces, lastAt: here[0]?.at ?? null }];
    }),
  );
}
