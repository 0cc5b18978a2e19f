import { createHash } from 'node:crypto';
import { type Migration, Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { onBothDatabases } from '#tests/support/databases.ts';
import { tellOn } from '#tests/support/demonstration.ts';

const names = Object.keys(migrations);

/** Migrations that cannot be undone, each with the reason. */
const withoutDown: Readonly<Record<string, string>> = {};

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

async function contents({ root }: Database): Promise<Map<string, Table>> {
  const found = new Map<string, Table>();
  for (const { name, columns } of await root.introspection.getTables()) {
    // The index of SQLite's full text, which is made of tables.
    if (name.startsWith('message_search')) continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(root);
    found.set(name, { columns: columns.map((column) => column.name).sort(), rows });
  }
  return found;
}

/** Tables that both have and whose rows are not the same in the columns that both have. */
function changed(before: Map<string, Table>, after: Map<string, Table>): string[] {
  return [...before].flatMap(([name, one]) => {
    const other = after.get(name);
    if (!other) return [];
    const shared = one.columns.filter((column) => other.columns.includes(column));
    return digest(one, shared) === digest(other, shared) ? [] : [name];
  });
}

function digest({ rows }: Table, columns: readonly string[]): string {
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

const structure = (found: Map<string, Table>) =>
  [...found].map(([name, { columns }]) => `${name} ${columns.join()}`).sort();

function migrator(database: Database, all: Record<string, Migration> = migrations) {
  return new Migrator({ db: database.root, provider: { getMigrations: async () => all } });
}

/** Every migration goes down and up, and every table is read at each step. */
const LONG = { timeout: 4 * 60_000 };

onBothDatabases('migrations', (open) => {
  it(
    'go down and up again, one by one, over the demonstration, and lose nothing of older tables',
    LONG,
    async () => {
      const database = await open();
      await tellOn(database);
      const newest = await contents(database);
      const filled = [...newest.values()].filter(({ rows }) => rows.length > 0);
      expect(filled.length).toBeGreaterThan(newest.size / 2);
      for (const name of names.toReversed()) {
        if (withoutDown[name]) break;
        const before = await contents(database);
        const down = await migrator(database).migrateDown();
        expect({
          name,
          error: down.error,
          undone: down.results?.map((result) => result.migrationName),
        }).toEqual({
          name,
          error: undefined,
          undone: [name],
        });
        const under = await contents(database);
        expect(changed(before, under)).toEqual([]);
        const upTo = Object.fromEntries(Object.entries(migrations).filter(([key]) => key <= name));
        await migrate(database, upTo);
        const again = await contents(database);
        expect(structure(again)).toEqual(structure(before));
        expect(changed(under, again)).toEqual([]);
        await migrator(database, upTo).migrateDown();
      }
      await migrate(database);
      expect(structure(await contents(database))).toEqual(structure(newest));
    },
  );

  it('stand in order, each with a way back or the reason why there is none', () => {
    expect(names).toEqual(names.toSorted());
    for (const name of names) {
      const undone = migrations[name]?.down !== undefined || withoutDown[name] !== undefined;
      expect({ name, undone }).toEqual({ name, undone: true });
    }
  });
});
