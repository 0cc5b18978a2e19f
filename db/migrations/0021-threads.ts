import { type Kysely, sql } from 'kysely';

/** A thread grows from a message; who follows it is told how much of it they have not read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').addColumn('thread_id', 'text').execute();
  for (const column of ['aside', 'replies']) {
    await db.schema
      .alterTable('message')
      .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
      .execute();
  }
  await db.schema
    .createIndex('message_by_thread')
    .on('message')
    .columns(['thread_id', 'seq'])
    .where(sql.ref('thread_id'), 'is not', null)
    .execute();

  await db.schema
    .createTable('thread_follow')
    .addColumn('thread_id', 'text', (column) => column.notNull().references('message.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('following', 'integer', (column) => column.notNull())
    .addColumn('last_read_number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_follow_pk', ['thread_id', 'person_id', 'organisation_id'])
    .execute();
  await db.schema
    .createIndex('thread_follow_by_person')
    .on('thread_follow')
    .columns(['person_id', 'organisation_id'])
    .where(sql.ref('following'), '=', sql.lit(1))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('thread_follow').execute();
  await db.schema.dropIndex('message_by_thread').execute();
  for (const column of ['replies', 'aside', 'thread_id'])
    await db.schema.alterTable('message').dropColumn(column).execute();
}
