import type { Kysely } from 'kysely';

/** Devices on which a person has signed in: there a stranger's wrong guesses do not lock them out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('known_device')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('known_device_by_person').on('known_device').column('person_id').execute();
  await db.schema.createIndex('known_device_by_use').on('known_device').column('last_used_at').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('known_device').execute();
}
