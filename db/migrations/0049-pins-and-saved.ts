import type { Kysely } from 'kysely';

/** What a channel keeps at its head, and what people keep for later. A message says itself whether it is pinned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_pin')
    .addColumn('message_id', 'text', (column) => column.primaryKey().notNull().references('message.id'))
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('pinned_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('message_pin_by_channel').on('message_pin').column('channel_id').execute();
  await db.schema
    .alterTable('message')
    .addColumn('pinned', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('saved_message')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('message_id', 'text', (column) => column.notNull().references('message.id'))
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_message_pk', ['person_id', 'message_id'])
    .execute();
  await db.schema.createIndex('saved_message_by_message').on('saved_message').column('message_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('saved_message').execute();
  await db.schema.alterTable('message').dropColumn('pinned').execute();
  await db.schema.dropTable('message_pin').execute();
}
