import type { Kysely } from 'kysely';

/** What was made out of a message, of whatever noun; a message says whether there is anything, so that most ask nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_record')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull().references('message.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_record_pk', ['kind', 'record_id', 'message_id'])
    .execute();
  await db.schema
    .createIndex('message_record_by_message')
    .on('message_record')
    .column('message_id')
    .execute();
  await db.schema
    .alterTable('message')
    .addColumn('has_records', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').dropColumn('has_records').execute();
  await db.schema.dropTable('message_record').execute();
}
