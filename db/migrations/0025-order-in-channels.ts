import type { Kysely } from 'kysely';

const switches = ['hold_first', 'approve_first', 'slow_seconds'] as const;
const texts = ['watch_words', 'mission_watch_words', 'locked_at', 'locked_reason'] as const;

/** What moderators may switch on in a channel, and messages that wait for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const channel = () => db.schema.alterTable('channel');
  for (const name of switches) {
    await channel()
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  for (const name of texts) await channel().addColumn(name, 'text').execute();
  await db.schema.alterTable('channel_seat').addColumn('last_posted_at', 'text').execute();
  await db.schema.alterTable('message').addColumn('written_at', 'text').execute();
  await createWatchList(db);
  await createHeldMessage(db);
}

async function createWatchList(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watch_list')
    .addColumn('mission_id', 'text', (column) => column.primaryKey().notNull().references('mission.id'))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
}

async function createHeldMessage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('held_message')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('mission_id', 'text', (column) => column.references('mission.id'))
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
    .addColumn('thread_id', 'text')
    .addColumn('aside', 'integer', (column) => column.notNull())
    .addColumn('attachments', 'integer', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('word', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.references('person.id'))
    .addColumn('decided_at', 'text')
    .addColumn('reason', 'text')
    .execute();
  await db.schema
    .createIndex('held_message_channel')
    .on('held_message')
    .columns(['channel_id', 'state', 'written_at'])
    .execute();
  await db.schema
    .createIndex('held_message_organisation')
    .on('held_message')
    .columns(['organisation_id', 'mission_id', 'state'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('held_message').execute();
  await db.schema.dropTable('watch_list').execute();
  await db.schema.alterTable('message').dropColumn('written_at').execute();
  await db.schema.alterTable('channel_seat').dropColumn('last_posted_at').execute();
  for (const name of [...switches, ...texts]) {
    await db.schema.alterTable('channel').dropColumn(name).execute();
  }
}
