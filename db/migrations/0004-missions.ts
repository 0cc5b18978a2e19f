import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mission')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('acronym', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('countries', 'text', (column) => column.notNull())
    .addColumn('latitude', 'double precision', (column) => column.notNull())
    .addColumn('longitude', 'double precision', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('summary', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('started_on', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addColumn('mandate_expires_on', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('mission_resolution')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('adopted_on', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('mission_resolution_by_mission')
    .on('mission_resolution')
    .columns(['mission_id', 'adopted_on'])
    .execute();

  await db.schema
    .createTable('mandate_task')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('theme', 'text')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('dropped_on', 'text')
    .execute();
  await db.schema
    .createIndex('mandate_task_by_mission')
    .on('mandate_task')
    .columns(['mission_id', 'position'])
    .execute();

  await db.schema
    .createTable('mission_participant')
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('mission_participant_pk', ['mission_id', 'organisation_id'])
    .execute();
  await db.schema
    .createIndex('mission_participant_by_organisation')
    .on('mission_participant')
    .column('organisation_id')
    .execute();

  await db.schema
    .createTable('contribution')
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('country_name', 'text', (column) => column.notNull())
    .addColumn('country_key', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('sex', 'text', (column) => column.notNull())
    .addColumn('personnel', 'integer', (column) => column.notNull())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contribution_pk', ['mission_id', 'country_key', 'year', 'sex'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'contribution',
    'mission_participant',
    'mandate_task',
    'mission_resolution',
    'mission',
  ]) {
    await db.schema.dropTable(table).execute();
  }
}
