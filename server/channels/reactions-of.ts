import type { Reader, Tx } from '#db/database.ts';
import type { MessageId, PersonId } from '#domain/core/id.ts';
import { emojiNamed } from './emoji.ts';
import type { ReactionView } from './view-reaction.ts';

/** So many of those who reacted are shown by name beside a message; its page has them all. */
const NAMES = 8;

/**
 * Who reacted to each message and with what, the first reaction first. One statement, or none. Without a reader it
 * says of nobody whether a reaction is theirs.
 */
export async function reactionsOf(
  read: Reader | Tx,
  ids: readonly MessageId[],
  reader: PersonId | null,
): Promise<ReadonlyMap<MessageId, readonly ReactionView[]>> {
  const found = new Map<MessageId, ReactionView[]>();
  if (ids.length === 0) return found;
  const kinds = new Map<string, ReactionView & { names: string[] }>();
  for (const row of await firstOfEach(read, ids, reader)) {
    const key = `${row.message_id} ${row.emoji}`;
    const kind = kinds.get(key) ?? { ...kindOf(row, reader), names: [] };
    kind.names.push(row.name);
    if (kinds.has(key)) continue;
    kinds.set(key, kind);
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), kind]);
  }
  return found;
}

type Row = Awaited<ReturnType<typeof firstOfEach>>[number];

const kindOf = ({ emoji, people, mine }: Row, reader: PersonId | null) => ({
  name: emoji,
  emoji: emojiNamed(emoji) ?? `:${emoji}:`,
  people: Number(people),
  mine: reader === null ? null : Number(mine) > 0,
});

/** The first who reacted so to each message, with how many did. */
function firstOfEach(read: Reader | Tx, ids: readonly MessageId[], reader: PersonId | null) {
  return read
    .selectFrom(inOrder(read, ids, reader).as('each'))
    .selectAll()
    .where('each.place', '<=', NAMES)
    .orderBy('each.message_id')
    .orderBy('each.first')
    .orderBy('each.emoji')
    .orderBy('each.place')
    .execute();
}

/** Each reaction with its place among those of its kind, and what is said of the kind. */
function inOrder(read: Reader | Tx, ids: readonly MessageId[], reader: PersonId | null) {
  return read
    .selectFrom('reaction')
    .innerJoin('person', 'person.id', 'reaction.person_id')
    .select(['reaction.message_id', 'reaction.emoji', 'person.name'])
    .select(({ fn, eb }) => {
      const kind = ['reaction.message_id', 'reaction.emoji'] as const;
      const isReader = eb('reaction.person_id', '=', reader ?? ('' as PersonId));
      const own = eb.case().when(isReader).then(1).else(0).end();
      return [
        fn
          .agg<number>('row_number')
          .over((over) => over.partitionBy(kind).orderBy('reaction.at').orderBy('reaction.person_id'))
          .as('place'),
        fn
          .countAll<number>()
          .over((over) => over.partitionBy(kind))
          .as('people'),
        fn
          .min('reaction.at')
          .over((over) => over.partitionBy(kind))
          .as('first'),
        fn
          .max(own)
          .over((over) => over.partitionBy(kind))
          .as('mine'),
      ];
    })
    .where('reaction.message_id', 'in', ids);
}
