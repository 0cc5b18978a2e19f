import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { createPostgresDatabase, hasPostgres } from './postgres.ts';

const onLost = () => {};

export type OpenDatabase = () => Promise<Database>;

interface Opened {
  readonly database: Database;
  close(): Promise<unknown>;
}

/** Runs the tests on a real SQLite file; every `open` gives an empty, migrated one. */
export function onSqlite(name: string, tests: (open: OpenDatabase) => void): void {
  describe(`${name} on SQLite`, () => closedAfterwards(openSqlite, tests));
}

/** Runs the same tests on a real SQLite file and on a real PostgreSQL; every `open` gives an empty, migrated one. */
export function onBothDatabases(name: string, tests: (open: OpenDatabase) => void): void {
  onSqlite(name, tests);
  describe.skipIf(!hasPostgres)(`${name} on PostgreSQL`, () => closedAfterwards(openPostgres, tests));
}

function closedAfterwards(open: () => Promise<Opened>, tests: (open: OpenDatabase) => void): void {
  const opened: Opened[] = [];
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });
  tests(async () => {
    const each = await open();
    opened.push(each);
    return each.database;
  });
}

/** The file that the migrations make, made once a test file and copied. */
let migrated: Promise<Buffer> | null = null;

async function migratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-template-'));
  const file = join(folder, 'template.sqlite');
  const database = openDatabase({ url: null, file, onLost });
  await migrate(database);
  await database.close();
  const content = readFileSync(file);
  rmSync(folder, { recursive: true });
  return content;
}

async function openSqlite(): Promise<Opened> {
  migrated ??= migratedFile();
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
  const file = join(folder, 'test.sqlite');
  writeFileSync(file, await migrated);
  const database = openDatabase({ url: null, file, onLost });
  return { database, close: () => database.close().then(() => rmSync(folder, { recursive: true })) };
}

async function openPostgres(): Promise<Opened> {
  const { url, drop } = await createPostgresDatabase();
  const database = openDatabase({ url, file: '', onLost });
  return { database, close: () => database.close().then(drop) };
}
