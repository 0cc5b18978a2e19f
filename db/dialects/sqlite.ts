import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Dialect, OpenedDialect } from './dialect.ts';
import { KeptSqliteDialect } from './kept-statements.ts';
import { ThreadDialect } from './long-reads.ts';
import { findTextsOnSqlite } from './sqlite-texts.ts';

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

const sqlite: Dialect = {
  name: 'sqlite',
  writers: 'one',
  forUpdate: (query) => query,
  skipLocked: (query) => query,
  findTexts: findTextsOnSqlite,
  isUniqueViolation: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(codeOf(error)),
  isTransient: (error) => codeOf(error).startsWith('SQLITE_BUSY'),
};

/** Opens a file with one writer, durable at every commit, and a reader of its own that no write holds up. */
export function openSqlite(path: string): OpenedDialect {
  mkdirSync(dirname(path), { recursive: true });
  const writer = new SQLite(path, { timeout: 5_000 });
  writer.pragma('journal_mode = WAL');
  // FULL, not better-sqlite3's NORMAL for WAL: an acknowledged write survives a power cut.
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  writer.pragma('secure_delete = ON');
  writer.pragma('trusted_schema = OFF');
  return {
    dialect: sqlite,
    writer: new KeptSqliteDialect(() => writer, { takesTurns: true }),
    // Opened on first use: before the first migration an empty file has nothing to read.
    reader: new KeptSqliteDialect(
      () => {
        const reader = new SQLite(path, { readonly: true, timeout: 5_000 });
        reader.pragma('query_only = ON');
        return reader;
      },
      { takesTurns: false },
    ),
    longReader: new ThreadDialect(path),
    // The file is one process's own.
    lead: () => ({ leads: () => true, settled: async () => {}, resign: async () => {} }),
    serverTime: async () => null,
  };
}
