import { type Migration, Migrator } from 'kysely';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Brings the database to the newest schema; says which migrations ran. Safe when two processes do it at once. */
export async function migrate(
  database: Database,
  all: Record<string, Migration> = migrations,
): Promise<string[]> {
  const migrator = new Migrator({ db: database.root, provider: { getMigrations: async () => all } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map((result) => result.migrationName);
}

/** The migrations that this version knows and the database has not had. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const migrator = new Migrator({ db: database.root, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}
