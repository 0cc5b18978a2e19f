import type { Kysely } from 'kysely';

/** How long talk is kept, what stands over that, and what was erased for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('channel').addColumn('retain_days', 'integer').execute();
  await db.schema
    .createTable('legal_hold')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('placed_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('placed_at', 'text', (column) => column.notNull())
    .addColumn('lifted_by', 'text', (column) => column.references('person.id'))
    .addColumn('lifted_at', 'text')
    .execute();
  await db.schema
    .createIndex('legal_hold_channel')
    .on('legal_hold')
    .columns(['channel_id', 'lifted_at'])
    .execute();
  await db.schema
    .createTable('retention_run')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('messages', 'integer', (column) => column.notNull())
    .addColumn('files', 'integer', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('retention_run_channel')
    .on('retention_run')
    .columns(['channel_id', 'at'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('retention_run').execute();
  await db.schema.dropTable('legal_hold').execute();
  await db.schema.alterTable('channel').dropColumn('retain_days').execute();
}
