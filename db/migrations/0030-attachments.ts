import type { Kysely } from 'kysely';

/** Files of messages: what is known of each, and the pieces of those that are on their way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attachment')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('show', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('drawn', 'integer', (column) => column.notNull())
    .addColumn('description', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('attachment_of_message').on('attachment').column('message_id').execute();
  await db.schema
    .createIndex('attachment_of_person')
    .on('attachment')
    .columns(['person_id', 'created_at'])
    .execute();
  await db.schema
    .createIndex('attachment_by_state')
    .on('attachment')
    .columns(['state', 'created_at'])
    .execute();
  await db.schema
    .createTable('attachment_piece')
    .addColumn('attachment_id', 'text', (column) => column.notNull().references('attachment.id'))
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('attachment_piece_pk', ['attachment_id', 'start'])
    .execute();
  await db.schema
    .alterTable('message')
    .addColumn('attachments', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').dropColumn('attachments').execute();
  await db.schema.dropTable('attachment_piece').execute();
  await db.schema.dropTable('attachment').execute();
}
