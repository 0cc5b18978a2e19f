import type { Kysely } from 'kysely';

/** What people want to be reminded of: of a message only which one it is, so that nothing of it outlives it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminder')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('message_id', 'text', (column) => column.references('message.id').onDelete('cascade'))
    .addColumn('channel_id', 'text', (column) => column.references('channel.id'))
    .addColumn('note', 'text')
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('came_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('reminder_of_person').on('reminder').columns(['person_id', 'due_at']).execute();
  await db.schema.createIndex('reminder_due').on('reminder').columns(['came_at', 'due_at']).execute();
  await db.schema.createIndex('reminder_of_message').on('reminder').column('message_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('reminder').execute();
}
