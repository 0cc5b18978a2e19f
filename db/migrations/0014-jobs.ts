import { type Kysely, sql } from 'kysely';

/** Work after a commit is queued in one table, the sending of mail too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('lease', 'integer', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addUniqueConstraint('job_once', ['kind', 'key'])
    .execute();
  await db.schema
    .createIndex('job_due')
    .on('job')
    .columns(['due_at', 'id'])
    .where(sql.ref('outcome'), 'is', null)
    .execute();
  await db.schema.createIndex('job_ended').on('job').columns(['outcome', 'ended_at', 'id']).execute();

  await sql`
    insert into job (id, kind, key, payload, created_at, due_at, attempts, lease, last_error, ended_at, outcome)
    select id, 'mail.send', id, '{}', created_at, next_try_at, attempts, 0, last_error,
      case when attempts < 12 then null else next_try_at end, case when attempts < 12 then null else 'dead' end
    from mail where sent_at is null`.execute(db);
  await db.schema.dropIndex('mail_waiting').execute();
  for (const column of ['next_try_at', 'attempts', 'last_error'])
    await db.schema.alterTable('mail').dropColumn(column).execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const mail = () => db.schema.alterTable('mail');
  await mail()
    .addColumn('next_try_at', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await mail()
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await mail().addColumn('last_error', 'text').execute();
  await sql`
    update mail set
      next_try_at = coalesce((select due_at from job where kind = 'mail.send' and key = mail.id), created_at),
      attempts = coalesce((select attempts from job where kind = 'mail.send' and key = mail.id), 0),
      last_error = (select last_error from job where kind = 'mail.send' and key = mail.id)`.execute(db);
  await db.schema
    .createIndex('mail_waiting')
    .on('mail')
    .columns(['next_try_at', 'id'])
    .where(sql.ref('sent_at'), 'is', null)
    .execute();
  await db.schema.dropTable('job').execute();
}
