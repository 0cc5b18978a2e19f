import { type Database, databaseOver } from './database.ts';
import { openPostgres } from './dialects/postgres.ts';
import { openSqlite } from './dialects/sqlite.ts';

export interface DatabaseSettings {
  /** `postgres://…`, or null for SQLite. */
  readonly url: string | null;
  /** Path of the SQLite file. */
  readonly file: string;
  /** Told when an idle PostgreSQL connection is lost; the pool makes new ones by itself. */
  readonly onLost: (error: Error) => void;
}

export function openDatabase(settings: DatabaseSettings): Database {
  return databaseOver(settings.url ? openPostgres(settings.url, settings.onLost) : openSqlite(settings.file));
}
