import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { tableNames } from '#db/schema/table-names.ts';
import { findHead, verifyTrail } from '#server/audit/access.ts';
import { sealTrail } from '#server/audit/seal-trail.ts';
import { systemClock } from '#server/core/clock.ts';
import { copyInstallation } from '#server/operations/copy.ts';
import { tellOn } from '#tests/support/demonstration.ts';
import { ownFolder } from '#tests/support/folder.ts';
import { createPostgresDatabase, hasPostgres } from '#tests/support/postgres.ts';
import { findPostgres } from '../../../scripts/services.mjs';

/** A database without a single table. */
async function emptyPostgres(): Promise<string> {
  const { url, drop } = await createPostgresDatabase();
  onTestFinished(drop);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  await client.end();
  return url;
}

function open(url: string | null, file = ''): Database {
  const database = openDatabase({ url, file, onLost: () => {} });
  onTestFinished(() => database.close());
  return database;
}

async function toldAndSealed(): Promise<Database> {
  const database = open(null, join(ownFolder(), 'concord.sqlite'));
  await migrate(database);
  await tellOn(database);
  await sealTrail({ database, clock: systemClock });
  return database;
}

async function contents({ read }: Database): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const table of tableNames) {
    const rows = await read.selectFrom(table).selectAll().execute();
    found.set(table, rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort());
  }
  return found;
}

describe.skipIf(!hasPostgres)('an installation on SQLite', () => {
  it('is copied to PostgreSQL row by row, and pg_dump and pg_restore bring it back from there', async () => {
    const source = await toldAndSealed();
    const original = await contents(source);
    const from = await emptyPostgres();
    const target = open(from);
    const told: string[] = [];
    const verified = await copyInstallation({ source, target, told: ({ table }) => told.push(table) });
    expect(told).toEqual(tableNames);
    expect(verified.head).toEqual(await findHead(source.read));
    expect(await contents(target)).toEqual(original);
    const again = copyInstallation({ source, target, told: () => {} });
    await expect(again).rejects.toThrow('The target is not empty');

    const programs = findPostgres() ?? '';
    const dump = join(ownFolder(), 'concord.dump');
    execFileSync(join(programs, 'pg_dump'), ['--format=custom', '--no-owner', '--file', dump, from]);
    const back = await emptyPostgres();
    execFileSync(join(programs, 'pg_restore'), [
      '--no-owner',
      '--clean',
      '--if-exists',
      '--dbname',
      back,
      dump,
    ]);
    const restored = open(back);
    expect(await contents(restored)).toEqual(original);
    expect((await verifyTrail(restored.read, [verified.head])).fault).toBeNull();
    expect(await migrate(restored)).toEqual([]);
  });

  it('is not copied by another version', async () => {
    const source = open(null, join(ownFolder(), 'concord.sqlite'));
    const target = open(await emptyPostgres());
    await expect(copyInstallation({ source, target, told: () => {} })).rejects.toThrow(
      'run `concord migrate`',
    );
  });
});
