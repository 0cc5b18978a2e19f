import type { Kysely } from 'kysely';

/** How a message that asks is answered. What it asks stands in the message; a vote is one row for each choice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('poll')
    .addColumn('message_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('several', 'integer', (column) => column.notNull())
    .addColumn('secret', 'integer', (column) => column.notNull())
    .addColumn('ends_at', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema.createIndex('poll_to_end').on('poll').columns(['ended_at', 'ends_at']).execute();
  await db.schema
    .createTable('poll_vote')
    .addColumn('message_id', 'text', (column) =>
      column.notNull().references('poll.message_id').onDelete('cascade'),
    )
    .addColumn('choice', 'integer', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addPrimaryKeyConstraint('poll_vote_pk', ['message_id', 'person_id', 'choice'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('poll_vote').execute();
  await db.schema.dropTable('poll').execute();
}
