import { type Kysely, sql } from 'kysely';

/** Every process sees by itself what its listeners lack: how far a stream was sent is kept nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('stream_unpublished').execute();
  await db.schema.alterTable('stream').dropColumn('published_seq').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('stream')
    .addColumn('published_seq', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('stream_unpublished')
    .on('stream')
    .column('key')
    .where(sql.ref('published_seq'), '<', sql.ref('last_seq'))
    .execute();
}
