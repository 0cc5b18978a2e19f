import type { Kysely } from 'kysely';

/** Small pieces of work, of a mission or of one of its initiatives. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('initiative_id', 'text', (column) => column.references('initiative.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('search_key', 'text', (column) => column.notNull())
    .addColumn('details', 'text')
    .addColumn('language', 'text')
    .addColumn('due_on', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.references('person.id'))
    .addColumn('owner_organisation_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('moved_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const indexes = [
    ['task_of_mission', ['mission_id', 'state', 'due_on']],
    ['task_of_initiative', ['initiative_id', 'state']],
    ['task_of_owner', ['owner_id', 'state', 'due_on']],
  ] as const;
  for (const [name, columns] of indexes) {
    await db.schema
      .createIndex(name)
      .on('task')
      .columns([...columns])
      .execute();
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('task').execute();
}
