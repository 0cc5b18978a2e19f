import type { Kysely } from 'kysely';

/** Why a seat ended, where its person did not give it up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('channel_seat').addColumn('ended_by', 'text').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('channel_seat').dropColumn('ended_by').execute();
}
