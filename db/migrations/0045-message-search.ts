import { type Kysely, SqliteAdapter, sql } from 'kysely';

/**
 * What of messages is searched. The index over it is the database's own: on SQLite FTS5 kept by triggers, on
 * PostgreSQL GIN over expressions. What was said before is put into it by the job that follows what is posted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_text')
    .addColumn('place', isSqlite(db) ? 'integer' : 'bigint', (column) => column.primaryKey().notNull())
    .addColumn('message_id', 'text', (column) =>
      column.notNull().unique().references('message.id').onDelete('cascade'),
    )
    .addColumn('folded', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('facets', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('message_text_mark')
    .addColumn('channel_id', 'text', (column) =>
      column.primaryKey().notNull().references('channel.id').onDelete('cascade'),
    )
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
  for (const statement of isSqlite(db) ? onSqlite : onPostgres) await statement.execute(db);
}

const isSqlite = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof SqliteAdapter;

/** Texts come folded: whatever stands between spaces is one word. `secure-delete` leaves nothing of what is taken out. */
const onSqlite = [
  sql`create virtual table message_search using fts5(
    folded, author, organisation, facets, content='message_text', content_rowid='place', tokenize='ascii')`,
  sql`insert into message_search(message_search, rank) values ('secure-delete', 1)`,
  sql`create virtual table message_search_words using fts5vocab(message_search, 'instance')`,
  sql`create trigger message_text_in after insert on message_text begin
    insert into message_search(rowid, folded, author, organisation, facets)
    values (new.place, new.folded, new.author, new.organisation, new.facets); end`,
  sql`create trigger message_text_out after delete on message_text begin
    insert into message_search(message_search, rowid, folded, author, organisation, facets)
    values ('delete', old.place, old.folded, old.author, old.organisation, old.facets); end`,
  sql`create trigger message_text_anew after update on message_text begin
    insert into message_search(message_search, rowid, folded, author, organisation, facets)
    values ('delete', old.place, old.folded, old.author, old.organisation, old.facets);
    insert into message_search(rowid, folded, author, organisation, facets)
    values (new.place, new.folded, new.author, new.organisation, new.facets); end`,
];

const onPostgres = [
  sql`create index message_text_search on message_text using gin (
    to_tsvector('simple', folded), to_tsvector('simple', author), to_tsvector('simple', organisation),
    string_to_array(facets, ' '))`,
];

export async function down(db: Kysely<unknown>): Promise<void> {
  if (isSqlite(db)) {
    for (const table of ['message_search_words', 'message_search'])
      await db.schema.dropTable(table).execute();
  }
  for (const table of ['message_text_mark', 'message_text']) await db.schema.dropTable(table).execute();
}
