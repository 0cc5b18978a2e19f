import { type Kysely, sql, type Transaction } from 'kysely';
import { tableNames } from '../schema/table-names.ts';
import type { Tables } from '../schema/tables.ts';

export interface Copied {
  readonly table: keyof Tables;
  readonly from: number;
  readonly to: number;
}

/** PostgreSQL takes 65,535 values in one statement. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 500;

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
  let rows: object[] = [];
  let copied = 0;
  const send = async () => {
    if (rows.length === 0) return;
    await to
      .insertInto(table)
      .values(rows as never)
      .execute();
    copied += rows.length;
    rows = [];
  };
  for await (const row of from.selectFrom(table).selectAll().stream()) {
    rows.push(row);
    if (rows.length >= MOST_ROWS || rows.length * Object.keys(row).length >= MOST_VALUES) await send();
  }
  await send();
  return copied;
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
