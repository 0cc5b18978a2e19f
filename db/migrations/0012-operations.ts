import { type Kysely, sql } from 'kysely';

/** The trail is sealed row by row into one chain; what the portal does for itself leaves its last outcome. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('stream')
    .addColumn('sealed_seq', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('stream_unsealed')
    .on('stream')
    .column('key')
    .where(sql.ref('sealed_seq'), '<', sql.ref('last_seq'))
    .execute();

  await db.schema
    .createTable('seal')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('from_seq', 'integer', (column) => column.notNull())
    .addColumn('to_seq', 'integer', (column) => column.notNull())
    .addColumn('digests', 'text', (column) => column.notNull())
    .addColumn('sealed_at', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('upkeep')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('ended_at', 'text', (column) => column.notNull())
    .addColumn('succeeded', 'integer', (column) => column.notNull())
    .addColumn('succeeded_at', 'text')
    .addColumn('took_ms', 'integer', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['upkeep', 'seal']) await db.schema.dropTable(table).execute();
  await db.schema.dropIndex('stream_unsealed').execute();
  await db.schema.alterTable('stream').dropColumn('sealed_seq').execute();
}
