import { type Kysely, sql } from 'kysely';

/** What is unread is counted in messages: a channel's stream brings much else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const number = (table: string, column: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
      .execute();
  await number('stream', 'counted');
  await number('message', 'number');
  await number('channel_seat', 'last_read_number');

  await sql`
    update message set number = numbered.number
    from (
      select id, row_number() over (partition by channel_id order by seq) as number from message
    ) as numbered
    where numbered.id = message.id
  `.execute(db);
  await sql`
    update stream set counted = coalesce((
      select max(number) from message where message.channel_id = substr(stream.key, ${sql.lit('channel:'.length + 1)})
    ), 0)
    where key like 'channel:%'
  `.execute(db);
  await sql`
    update channel_seat set last_read_number = coalesce((
      select max(number) from message
      where message.channel_id = channel_seat.channel_id and message.seq <= channel_seat.last_read_seq
    ), 0)
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('channel_seat').dropColumn('last_read_number').execute();
  await db.schema.alterTable('message').dropColumn('number').execute();
  await db.schema.alterTable('stream').dropColumn('counted').execute();
}
