import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { problemOf } from '#server/http/problems.ts';
import { refusal } from '#server/realtime/guard.ts';
import { createPostgresDatabase, hasPostgres } from '#tests/support/postgres.ts';
import { worldOn } from '#tests/support/world.ts';

const onLost = () => {};
const POOL = 10;

function opened(settings: { url: string | null; file: string }): Database {
  const database = openDatabase({ ...settings, onLost });
  onTestFinished(() => database.close());
  return database;
}

const person = {
  name: 'Aminata Diallo',
  email: 'a@example.org',
  password: 'Concord-demo-2026',
  locale: 'en',
} as const;

/** A command of the portal itself: nothing but the database can refuse it. */
async function expectOutOfService(database: Database): Promise<void> {
  const { run, system } = worldOn(database);
  await expect(run(system, 'coordinator.create', person)).rejects.toMatchObject({
    code: 'out_of_service',
    message: 'The portal cannot do this just now. Try again in a moment.',
  });
}

describe('a database that cannot serve', () => {
  it('because another process writes for long, asks to try again', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'concord-busy-')), 'test.sqlite');
    const database = opened({ url: null, file });
    await migrate(database);
    const other = new SQLite(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    await expectOutOfService(database);
    const { run, system } = worldOn(database);
    setTimeout(() => other.exec('ROLLBACK'), 300);
    await run(system, 'coordinator.create', person);
  });

  it('because it is not there, asks to try again', async () => {
    await expectOutOfService(opened({ url: 'postgres://127.0.0.1:1/none', file: '' }));
  });

  it.skipIf(!hasPostgres)(
    'because every connection is taken, asks to try again',
    { timeout: 90_000 },
    async () => {
      const { url, drop } = await createPostgresDatabase();
      onTestFinished(drop);
      const database = opened({ url, file: '' });
      let released = false;
      // The server ends a transaction in which nothing is done for long.
      const hold = () =>
        database.transact(async (tx) => {
          for (; !released; await pause(500)) await sql`select 1`.execute(tx);
        });
      const holders = Array.from({ length: POOL }, hold);
      await expectOutOfService(database);
      released = true;
      await Promise.all(holders);
    },
  );

  it('is told alike by every door, to readers as well, and logged', async () => {
    const database = opened({ url: 'postgres://127.0.0.1:1/none', file: '' });
    const fault: unknown = await database.read
      .selectFrom('mission')
      .select('id')
      .execute()
      .catch((error: unknown) => error);
    const logged: string[] = [];
    const log = { warn: (_: object, text: string) => logged.push(text) } as never;
    expect(problemOf(fault, log)).toMatchObject({ code: 'out_of_service' });
    expect(refusal(fault, log)).toMatchObject({ ok: false, code: 'out_of_service' });
    expect(logged).toEqual(['out of service', 'out of service']);
  });
});
