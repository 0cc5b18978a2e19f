import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { createPostgresDatabase, hasPostgres } from './postgres.ts';

const onLost = () => {};

export type OpenDatabase = () => Promise<Database>;

/** Runs the same tests on a real SQLite file and on a real PostgreSQL; every `open` gives an empty, migrated one. */
export function onBothDatabases(name: string, tests: (open: OpenDatabase) => void): void {
  const opened: (() => Promise<void>)[] = [];
  const define = (open: OpenDatabase) => () => {
    afterEach(async () => {
      for (const close of opened.splice(0)) await close();
    });
    tests(open);
  };

  describe(
    `${name} on SQLite`,
    define(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
      const database = openDatabase({ url: null, file: join(folder, 'test.sqlite'), onLost });
      opened.push(async () => {
        await database.close();
        rmSync(folder, { recursive: true });
      });
      await migrate(database);
      return database;
    }),
  );

  describe.skipIf(!hasPostgres)(
    `${name} on PostgreSQL`,
    define(async () => {
      const { url, drop } = await createPostgresDatabase();
      const database = openDatabase({ url, file: '', onLost });
      opened.push(async () => {
        await database.close();
        await drop();
      });
      return database;
    }),
  );
}
