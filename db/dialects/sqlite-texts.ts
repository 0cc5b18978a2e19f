import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { FoundTexts, SoughtTexts } from './dialect.ts';

type Column = 'folded' | 'author' | 'organisation' | 'facets';

/** With more words than this a beginning is looked for as such: FTS5 then reads all that has it before it answers. */
const MOST_WORDS = 64;

/** By FTS5, the newest first without reading what is older. */
export async function findTextsOnSqlite(
  read: Kysely<Tables>,
  sought: SoughtTexts,
): Promise<FoundTexts | null> {
  const parts: string[] = [];
  for (const column of ['folded', 'author', 'organisation'] as const) {
    const beginnings = column === 'folded' ? sought.words : sought[column];
    for (const beginning of beginnings) {
      const choice = await wordsThatBeginWith(read, beginning);
      if (choice.length === 0) return null;
      parts.push(within(column, choice.length > MOST_WORDS ? [`"${beginning}" *`] : choice.map(quoted)));
    }
  }
  for (const phrase of sought.phrases) parts.push(within('folded', [quoted(phrase.join(' '))]));
  for (const signs of sought.signs) {
    if (signs.length === 0) return null;
    parts.push(within('facets', signs.map(quoted)));
  }
  if (parts.length === 0) return sql<never>`(select place, message_id from message_text)`.as('found');
  return sql<never>`(
    select message_search.rowid as place, message_text.message_id
    from message_search cross join message_text on message_text.place = message_search.rowid
    where message_search match ${parts.join(' AND ')})`.as('found');
}

const quoted = (words: string) => `"${words}"`;
const within = (column: Column, choice: readonly string[]) => `{${column}} : (${choice.join(' OR ')})`;

/** The words of the index from one to the next, one more than `MOST_WORDS` of them at the most. */
async function wordsThatBeginWith(read: Kysely<Tables>, beginning: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    with recursive known(word) as (
      select (select term from message_search_words where term >= ${beginning} limit 1)
      union all
      select (select term from message_search_words where term >= known.word || char(1) limit 1)
      from known where known.word is not null limit ${MOST_WORDS + 1})
    select word from known where word is not null and word < ${`${beginning}\u{10ffff}`}`.execute(read);
  return rows.map(({ word }) => word);
}
