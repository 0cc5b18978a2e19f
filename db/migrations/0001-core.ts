import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stream')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addColumn('published_seq', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('stream_unpublished')
    .on('stream')
    .column('key')
    .where(sql.ref('published_seq'), '<', sql.ref('last_seq'))
    .execute();

  await db.schema
    .createTable('event')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('fact_id', 'text', (column) => column.notNull())
    .addColumn('is_primary', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('organisation_id', 'text')
    .addColumn('via', 'text', (column) => column.notNull())
    .addColumn('command', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text')
    .addColumn('mission_id', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_pk', ['stream', 'seq'])
    .execute();
  await db.schema.createIndex('event_by_time').on('event').columns(['is_primary', 'at', 'id']).execute();
  await db.schema
    .createIndex('event_by_mission')
    .on('event')
    .columns(['mission_id', 'is_primary', 'at', 'id'])
    .execute();
  await db.schema.createIndex('event_by_subject').on('event').columns(['subject', 'at']).execute();

  await db.schema
    .createTable('request')
    .addColumn('requester', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('command', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_pk', ['requester', 'request_id', 'command'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['request', 'event', 'stream']) await db.schema.dropTable(table).execute();
}
