import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { onBothDatabases } from '#tests/support/databases.ts';

interface Statement {
  readonly statement: string;
}

/** The schema as the database itself says it, one statement after another. */
async function written({ root, dialect }: Database): Promise<string> {
  const { rows } = await (dialect.name === 'sqlite' ? ofSqlite : ofPostgres).execute(root);
  return `${rows.map(({ statement }) => `${statement};\n`).join('\n')}`;
}

const ofSqlite = sql<Statement>`
  select case when type = 'table' then replace(sql, ', "', ',' || char(10) || '  "') else sql end as statement from sqlite_master
  where sql is not null and name not like 'kysely_%' and name not glob 'message_search_[cdi]*'
  order by tbl_name, type desc, name`;

const ofPostgres = sql<Statement>`
  select statement from (
    select c.table_name as tbl, 0 as place, 'create table ' || c.table_name || E' (\n' || string_agg(
      '  ' || c.column_name || ' ' || c.data_type
        || case when c.column_default is null then '' else ' default ' || c.column_default end
        || case when c.is_nullable = 'NO' then ' not null' else '' end,
      E',\n' order by c.ordinal_position) || E'\n)' as statement
    from information_schema.columns c where c.table_schema = 'public' group by c.table_name
    union all
    select r.relname, 1, 'alter table ' || r.relname || ' add constraint ' || k.conname || ' '
      || pg_get_constraintdef(k.oid)
    from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_namespace n on n.oid = r.relnamespace
    where n.nspname = 'public' and k.contype <> 'n'
    union all
    select i.tablename, 2, i.indexdef from pg_indexes i
    where i.schemaname = 'public' and not exists (
      select 1 from pg_constraint k where k.conname = i.indexname)
  ) as statements
  where tbl not like 'kysely_%'
  order by tbl, place, statement`;

/** Columns as queries know them: of which table, called what, empty or not, and of which kind. */
async function columns({ root }: Database): Promise<string[]> {
  const tables = await root.introspection.getTables();
  return tables
    .filter(({ name }) => !isIndex(name))
    .flatMap(({ name, columns: own }) =>
      own.map(
        (column) =>
          `${name}.${column.name} ${kinds[column.dataType.toLowerCase()] ?? column.dataType}${column.isNullable ? ' or nothing' : ''}`,
      ),
    )
    .sort();
}

/** The index of SQLite's full text is made of tables. */
const isIndex = (table: string) => table.startsWith('message_search');

const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  integer: 'integer',
  int4: 'integer',
  int8: 'integer',
  real: 'number',
  double: 'number',
  'double precision': 'number',
  float8: 'number',
};

const known = new Map<string, string[]>();

onBothDatabases('the schema', (open) => {
  it('stands in db/snapshot as it is (npm run snapshots renews it)', async () => {
    const database = await open();
    await expect(await written(database)).toMatchFileSnapshot(
      `../../db/snapshot/${database.dialect.name}.sql`,
    );
  });

  it('has the same columns on both databases', async () => {
    const database = await open();
    known.set(database.dialect.name, await columns(database));
    const [one, other] = [known.get('sqlite'), known.get('postgres')];
    if (one && other) expect(other).toEqual(one);
    expect(known.get(database.dialect.name)?.length).toBeGreaterThan(200);
  });
});
