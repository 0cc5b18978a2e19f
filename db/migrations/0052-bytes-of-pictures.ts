import type { Kysely } from 'kysely';

/** How much is loaded when a picture is opened, which is not how much came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('attachment').addColumn('large_bytes', 'integer').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('attachment').dropColumn('large_bytes').execute();
}
