import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { FoundTexts, SoughtTexts } from './dialect.ts';

/** By GIN over the words as they are: texts come folded, and nothing is cut to its stem. */
export async function findTextsOnPostgres(
  _read: Kysely<Tables>,
  { words, phrases, author, organisation, signs }: SoughtTexts,
): Promise<FoundTexts | null> {
  const text = [...words.map(beginning), ...phrases.map((phrase) => phrase.map(quoted).join(' <-> '))];
  const asked = [
    ...has('folded', text),
    ...has('author', author.map(beginning)),
    ...has('organisation', organisation.map(beginning)),
    ...signs.map((list) => sql<SqlBool>`string_to_array(facets, ' ') && ${list}::text[]`),
  ];
  const where = asked.length > 0 ? sql`where ${sql.join(asked, sql` and `)}` : sql``;
  return sql<never>`(select place, message_id from message_text ${where})`.as('found');
}

const quoted = (word: string) => `'${word}'`;
const beginning = (word: string) => `${quoted(word)}:*`;

function has(
  column: 'folded' | 'author' | 'organisation',
  words: readonly string[],
): readonly RawBuilder<SqlBool>[] {
  if (words.length === 0) return [];
  const query = words.map((word) => `(${word})`).join(' & ');
  return [sql<SqlBool>`to_tsvector('simple', ${sql.ref(column)}) @@ to_tsquery('simple', ${query})`];
}
