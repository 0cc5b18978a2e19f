import type { Selectable } from 'kysely';
import type { Reader, Tx } from '#db/database.ts';
import type { MessageTable } from '#db/schema/channels.ts';
import { keyOf, MOST_CARDS, type RecordRef, recordsIn } from '#domain/channels/records.ts';
import type { MessageId } from '#domain/core/id.ts';

/** What of a message's row says which records are its own. */
type MessageRow = Pick<Selectable<MessageTable>, 'id' | 'body' | 'has_records'>;

/** The records of each message: made out of it first, then those that its text names. One statement, or none. */
export async function recordsOf(
  read: Reader | Tx,
  rows: readonly MessageRow[],
): Promise<(row: MessageRow) => readonly RecordRef[]> {
  const made = await madeOf(
    read,
    rows.filter((row) => row.has_records === 1).map((row) => row.id),
  );
  return (row) => {
    const all = [...made.filter(({ messageId }) => messageId === row.id), ...recordsIn(row.body)];
    const each = new Map(all.map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }]));
    return [...each.values()].slice(0, MOST_CARDS);
  };
}

async function madeOf(read: Reader | Tx, ids: readonly MessageId[]) {
  if (ids.length === 0) return [];
  return read
    .selectFrom('message_record')
    .select(['message_id as messageId', 'kind', 'record_id as id'])
    .where('message_id', 'in', ids)
    .orderBy('made_at')
    .execute();
}
