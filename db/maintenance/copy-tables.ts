import { type Kysely, sql, type Transaction } from 'kysely';
import { tableNames } from '../schema/table-names.ts';
import type { Tables } from '../schema/tables.ts';

export interface Copied {
  readonly table: keyof Tables;
  readonly from: number;
  readonly to: number;
}

/** PostgreSQL takes 65,535 values in one statement, and no table has a hundred columns. */
const ROWS = 500;

/** Copies every row of every table from SQLite into an empty, migrated PostgreSQL, whole or not at all. */
export async function copyTables(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  told: (copied: Copied) => void,
): Promise<readonly Copied[]> {
  return source.transaction().execute((from) =>
    target.transaction().execute(async (to) => {
      const keys = await listForeignKeys(to);
      // Rows refer to rows of their own table and of later ones: all is checked at the end.
      for (const key of keys) await deferrable(key).execute(to);
      await sql`set constraints all deferred`.execute(to);
      for (const table of tableNames) await to.deleteFrom(table).execute();
      const copied: Copied[] = [];
      for (const table of tableNames) {
        const one = { table, from: await copyTable(from, to, table), to: await countRows(to, table) };
        copied.push(one);
        told(one);
      }
      await sql`set constraints all immediate`.execute(to);
      for (const key of keys) await fixed(key).execute(to);
      return copied;
    }),
  );
}

async function copyTable(
  from: Transaction<Tables>,
  to: Transaction<Tables>,
  table: keyof Tables,
): Promise<number> {
  const place = sql<number>`rowid`;
  let copied = 0;
  for (let after = -1; ; ) {
    const read = await from
      .selectFrom(table)
      .selectAll()
      .select(place.as('copied_up_to'))
      .where(place, '>', after)
      .orderBy(place)
      .limit(ROWS)
      .execute();
    const last = read.at(-1);
    if (!last) return copied;
    after = last.copied_up_to;
    const rows = read.map(({ copied_up_to: _, ...row }) => row);
    await to
      .insertInto(table)
      .values(rows as never)
      .execute();
    copied += rows.length;
  }
}

async function countRows(db: Kysely<Tables>, table: keyof Tables): Promise<number> {
  const counted = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return counted.rows;
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
}

async function listForeignKeys(db: Kysely<Tables>): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select r.relname as table, k.conname as name from pg_constraint k
    join pg_class r on r.oid = k.conrelid join pg_namespace n on n.oid = r.relnamespace
    where n.nspname = current_schema() and k.contype = 'f'`.execute(db);
  return rows;
}

const deferrable = ({ table, name }: ForeignKey) =>
  sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} deferrable`;

const fixed = ({ table, name }: ForeignKey) =>
  sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} not deferrable`;
