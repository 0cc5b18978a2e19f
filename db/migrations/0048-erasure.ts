import { type Kysely, sql } from 'kysely';

/**
 * Since when a message is removed, by which report, and when its text was erased. Messages that are removed already
 * learn both from what was recorded and decided.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['removed_at', 'removed_on_report', 'erased_at'])
    await db.schema.alterTable('message').addColumn(column, 'text').execute();
  await sql`update message set
    removed_at = coalesce((select max(event.at) from event
      where event.subject = 'message:' || message.id and event.type = 'message.removed'), created_at),
    removed_on_report = (select min(message_report.id) from message_report
      where message_report.message_id = message.id and message.removed_by <> message.person_id
        and ((outcome = 'upheld' and (settled_outcome is null or settled_outcome = 'confirmed'))
          or (outcome = 'dismissed' and settled_outcome = 'overturned')))
    where state = 'removed'`.execute(db);
  await db.schema
    .createIndex('message_removed')
    .on('message')
    .columns(['channel_id', 'removed_at'])
    .where(sql.ref('removed_at'), 'is not', null)
    .execute();
  await db.schema
    .alterTable('retention_run')
    .addColumn('removed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('retention_run').dropColumn('removed').execute();
  await db.schema.dropIndex('message_removed').execute();
  for (const column of ['removed_at', 'removed_on_report', 'erased_at'])
    await db.schema.alterTable('message').dropColumn(column).execute();
}
