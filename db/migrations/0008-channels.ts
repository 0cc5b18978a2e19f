import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('mission_id', 'text', (column) => column.references('mission.id'))
    .addColumn('initiative_id', 'text', (column) => column.references('initiative.id'))
    .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('topic', 'text')
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('tlp_ceiling', 'text', (column) => column.notNull())
    .addColumn('history', 'text', (column) => column.notNull())
    .addColumn('announcement_only', 'integer', (column) => column.notNull())
    .addColumn('archived_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('channel_by_mission')
    .on('channel')
    .columns(['mission_id', 'kind', 'name'])
    .unique()
    .where(sql.ref('kind'), '=', sql.lit('mission'))
    .execute();
  await db.schema.createIndex('channel_by_initiative').on('channel').column('initiative_id').execute();

  await db.schema
    .createTable('channel_seat')
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('since_seq', 'integer', (column) => column.notNull())
    .addColumn('last_read_seq', 'integer', (column) => column.notNull())
    .addColumn('moderator', 'integer', (column) => column.notNull())
    .addColumn('left_at', 'text')
    .addPrimaryKeyConstraint('channel_seat_pk', ['channel_id', 'person_id', 'organisation_id'])
    .execute();
  await db.schema
    .createIndex('channel_seat_by_person')
    .on('channel_seat')
    .columns(['person_id', 'channel_id'])
    .execute();

  await createMessage(db);

  await db.schema
    .createTable('sanction')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('mission_id', 'text', (column) => column.references('mission.id'))
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by_person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('lifted_at', 'text')
    .execute();
  await db.schema
    .createIndex('sanction_by_person')
    .on('sanction')
    .columns(['person_id', 'ends_at'])
    .execute();
}

async function createMessage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('message')
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('organisation_name', 'text', (column) => column.notNull())
    .addColumn('author_role', 'text', (column) => column.notNull())
    .addColumn('author_verified', 'integer', (column) => column.notNull())
    .addColumn('author_coordinates', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('tlp', 'text', (column) => column.notNull())
    .addColumn('reply_to', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('removed_by', 'text')
    .addColumn('removed_reason', 'text')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('message_pk', ['channel_id', 'seq'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['sanction', 'message', 'channel_seat', 'channel'])
    await db.schema.dropTable(table).execute();
}
