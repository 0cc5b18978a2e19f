import type { Kysely } from 'kysely';

/** What people answer to a message without words; a message says how many, so that most ask nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reaction')
    .addColumn('message_id', 'text', (column) => column.notNull().references('message.id'))
    .addColumn('emoji', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reaction_pk', ['message_id', 'emoji', 'person_id'])
    .execute();
  await db.schema
    .alterTable('message')
    .addColumn('reactions', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').dropColumn('reactions').execute();
  await db.schema.dropTable('reaction').execute();
}
