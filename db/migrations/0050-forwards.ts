import type { Kysely } from 'kysely';

/** What a message hands on from elsewhere, as it read then. It goes when the message goes from which it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message_forward')
    .addColumn('message_id', 'text', (column) => column.primaryKey().notNull().references('message.id'))
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('source_channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('organisation_name', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('said_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('message_forward_by_source')
    .on('message_forward')
    .column('source_id')
    .execute();
  await db.schema
    .alterTable('message')
    .addColumn('forwards', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').dropColumn('forwards').execute();
  await db.schema.dropTable('message_forward').execute();
}
