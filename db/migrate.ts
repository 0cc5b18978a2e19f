import { type Migration, Migrator, sql } from 'kysely';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Brings the database to the newest schema; says which migrations ran. Safe when two processes do it at once. */
export async function migrate(
  database: Database,
  all: Record<string, Migration> = migrations,
): Promise<string[]> {
  if (await hasHad(database, Object.keys(all))) return [];
  const migrator = new Migrator({ db: database.root, provider: { getMigrations: async () => all } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map((result) => result.migrationName);
}

/** Whether it has had exactly these. Asked first: Kysely looks at every table before it says so. */
async function hasHad({ root }: Database, names: readonly string[]): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      root,
    );
    return rows.map(({ name }) => name).join() === names.toSorted().join();
  } catch {
    // An empty database has no such table.
    return false;
  }
}

/** The migrations that this version knows and the database has not had. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const migrator = new Migrator({ db: database.root, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}
