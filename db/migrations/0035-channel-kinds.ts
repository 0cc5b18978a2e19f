import type { Kysely } from 'kysely';

/** Channels of organisations and of a few people; who may join, and who asked to or was invited. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const channel = () => db.schema.alterTable('channel');
  await channel().addColumn('description', 'text').execute();
  await channel()
    .addColumn('joining', 'text', (column) => column.notNull().defaultTo('open'))
    .execute();
  await channel()
    .addColumn('invited_by', 'text', (column) => column.notNull().defaultTo('moderators'))
    .execute();
  await channel().addColumn('people_key', 'text').execute();
  await db.schema.createIndex('channel_by_people').on('channel').column('people_key').unique().execute();
  await db.schema.createIndex('channel_by_organisation').on('channel').column('organisation_id').execute();

  await db.schema
    .createTable('channel_request')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('by_person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.references('person.id'))
    .addColumn('decided_at', 'text')
    .addColumn('reason', 'text')
    .execute();
  await db.schema
    .createIndex('channel_request_by_channel')
    .on('channel_request')
    .columns(['channel_id', 'state'])
    .execute();
  await db.schema
    .createIndex('channel_request_by_person')
    .on('channel_request')
    .columns(['person_id', 'state'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('channel_request').execute();
  await db.schema.dropIndex('channel_by_organisation').execute();
  await db.schema.dropIndex('channel_by_people').execute();
  for (const column of ['people_key', 'invited_by', 'joining', 'description'])
    await db.schema.alterTable('channel').dropColumn(column).execute();
}
