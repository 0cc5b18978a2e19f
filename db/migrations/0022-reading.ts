import type { Kysely } from 'kysely';

/** Channels that somebody keeps at hand or wants to hear little of, and where in a thread somebody is called. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const flag of ['starred', 'muted'])
    await db.schema
      .alterTable('channel_seat')
      .addColumn(flag, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  await db.schema.alterTable('mention').addColumn('thread_id', 'text').execute();
  await db.schema.alterTable('mention').addColumn('thread_number', 'integer').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('mention').dropColumn('thread_number').execute();
  await db.schema.alterTable('mention').dropColumn('thread_id').execute();
  for (const flag of ['muted', 'starred'])
    await db.schema.alterTable('channel_seat').dropColumn(flag).execute();
}
