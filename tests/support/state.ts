import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import type { Portal } from '#server/portal.ts';

/**
 * All that a portal keeps, as one number: it changes with any row. Left out is what reading alone may move:
 * how far streams were sent, and when a session was last seen.
 */
export function stateOf({ settings }: Portal): string {
  const database = new Sqlite(settings.databaseFile, { readonly: true });
  const hash = createHash('sha256');
  try {
    for (const table of tablesOf(database)) {
      const columns = columnsOf(database, table).filter((name) => !moving.includes(`${table}.${name}`));
      const list = columns.map((name) => `"${name}"`).join();
      for (const row of database.prepare(`SELECT ${list} FROM "${table}" ORDER BY rowid`).raw().iterate())
        hash.update(JSON.stringify([table, row]));
    }
  } finally {
    database.close();
  }
  return hash.digest('hex');
}

/** Every column name there is: what an attacker would try to set. */
export function everyColumn({ settings }: Portal): readonly string[] {
  const database = new Sqlite(settings.databaseFile, { readonly: true });
  const names = new Set(tablesOf(database).flatMap((table) => columnsOf(database, table)));
  database.close();
  return [...names].sort();
}

const moving = ['session.expires_at', 'session.last_seen_at'];

/** The tables themselves; what an index of words keeps beside them follows from them. */
function tablesOf(database: Sqlite.Database): string[] {
  const rows = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();
  return rows.map((row) => (row as { name: string }).name);
}

function columnsOf(database: Sqlite.Database, table: string): string[] {
  return database
    .prepare(`PRAGMA table_info("${table}")`)
    .all()
    .map((row) => (row as { name: string }).name);
}
