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
  /** Told how many pieces of work shared a commit, where the database has one writer. */
  readonly onCommit?: (size: number) => void;
}

export function openDatabase(settings: DatabaseSettings): Database {
  const { url, file, onLost, onCommit } = settings;
  return databaseOver(url ? openPostgres(url, onLost) : openSqlite(file), onCommit);
}
