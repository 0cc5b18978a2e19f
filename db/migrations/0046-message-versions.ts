import type { Kysely } from 'kysely';

/** A message says which version of it one reads; what it was before is kept beside it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('message')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('message').addColumn('edited_at', 'text').execute();
  await db.schema
    .createTable('message_version')
    .addColumn('message_id', 'text', (column) => column.notNull().references('message.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_version_pk', ['message_id', 'version'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('message_version').execute();
  await db.schema.alterTable('message').dropColumn('edited_at').execute();
  await db.schema.alterTable('message').dropColumn('version').execute();
}
