import type { Kysely } from 'kysely';

/** An import knows the mission it was uploaded for, and the records it brought. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('import_job').addColumn('mission_id', 'text').execute();
  await db.schema.alterTable('import_job').addColumn('brought', 'text').execute();
  await db.schema
    .createIndex('import_job_by_mission')
    .on('import_job')
    .columns(['mission_id', 'created_at'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('import_job_by_mission').execute();
  for (const column of ['brought', 'mission_id']) {
    await db.schema.alterTable('import_job').dropColumn(column).execute();
  }
}
