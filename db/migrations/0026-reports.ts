import type { Kysely } from 'kysely';

const texts = ['rule', 'author_name', 'author_organisation_name', 'said_at', 'body', 'html', 'tlp'] as const;
const later = [
  'decided_at',
  'outcome',
  'cited_rule',
  'reason',
  'sanction_id',
  'appeal',
  'appealed_at',
  'settled_at',
  'settled_outcome',
  'settled_reason',
] as const;

/** Reports of messages, each with what was reported as it stood then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('message_report')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channel.id'))
    .addColumn('mission_id', 'text', (column) => column.references('mission.id'))
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('reporter_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('reporter_organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('author_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('author_organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('note', 'text')
    .addColumn('language', 'text')
    .addColumn('attachments', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('assigned_to', 'text', (column) => column.references('person.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.references('person.id'))
    .addColumn('settled_by', 'text', (column) => column.references('person.id'));
  for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of later) table = table.addColumn(name, 'text');
  await table.execute();
  const indexes = [
    ['message_report_queue', ['state', 'due_at']],
    ['message_report_message', ['message_id', 'reporter_id']],
    ['message_report_channel', ['channel_id', 'made_at']],
  ] as const;
  for (const [name, columns] of indexes) {
    await db.schema
      .createIndex(name)
      .on('message_report')
      .columns([...columns])
      .execute();
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('message_report').execute();
}
