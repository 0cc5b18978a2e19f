import type { Kysely } from 'kysely';

/** What the people of a channel are asked to answer, and their answers; a message says whether it asks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('asking')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('mission_id', 'text', (column) => column.references('mission.id'))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addColumn('reminded_at', 'text')
    .addColumn('reminders', 'integer', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text', (column) => column.references('person.id'))
    .execute();
  await db.schema
    .createIndex('asking_of_subject')
    .unique()
    .on('asking')
    .columns(['subject', 'subject_id'])
    .execute();
  await db.schema.createIndex('asking_by_state').on('asking').columns(['state', 'asked_at']).execute();
  await db.schema
    .createTable('asking_answer')
    .addColumn('asking_id', 'text', (column) => column.notNull().references('asking.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('answer', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('reminded_at', 'text')
    .addPrimaryKeyConstraint('asking_answer_pk', ['asking_id', 'person_id', 'organisation_id'])
    .execute();
  await db.schema
    .createIndex('asking_answer_of_person')
    .on('asking_answer')
    .columns(['person_id', 'organisation_id', 'answer'])
    .execute();
  await db.schema
    .alterTable('message')
    .addColumn('asks', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').dropColumn('asks').execute();
  await db.schema.dropTable('asking_answer').execute();
  await db.schema.dropTable('asking').execute();
}
