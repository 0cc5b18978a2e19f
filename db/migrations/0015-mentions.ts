import type { Kysely } from 'kysely';

/** Who a message calls, a row for each seat that is told of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mention')
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('why', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('mention_pk', ['channel_id', 'person_id', 'organisation_id', 'seq'])
    .execute();
  await db.schema.createIndex('mention_by_message').on('mention').column('message_id').execute();
  await db.schema
    .createIndex('mention_by_person')
    .on('mention')
    .columns(['person_id', 'organisation_id', 'message_id'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('mention').execute();
}
