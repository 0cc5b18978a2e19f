import { join } from 'node:path';
import { expect } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { WORK_TRIES } from '#domain/core/work.ts';
import { ownFolder } from '#tests/support/folder.ts';
import { createPostgresDatabase } from '#tests/support/postgres.ts';
import { type Killing, killWhileWorking } from './killing-work.ts';

type Load = Pick<Killing, 'pieces' | 'kills'>;

/** One process over a SQLite file: the next one finds what it held. */
export async function expectDoneOnceOnSqlite(load: Load): Promise<void> {
  const place = join(ownFolder(), 'concord.sqlite');
  const database = openDatabase({ url: null, file: place, onLost: () => {} });
  await migrate(database);
  await database.close();
  await expectDoneOnce('SQLite', { ...load, place, processes: 1 });
}

/** Two processes over PostgreSQL: the other one takes what one of them held. */
export async function expectDoneOnceOnPostgres(load: Load): Promise<void> {
  const { url, drop } = await createPostgresDatabase();
  try {
    await expectDoneOnce('PostgreSQL', { ...load, place: url, processes: 2 });
  } finally {
    await drop();
  }
}

async function expectDoneOnce(name: string, killing: Killing): Promise<void> {
  const found = await killWhileWorking(killing);
  const { pieces } = killing;
  console.log(`R25 on ${name}: ${JSON.stringify(found)}`);
  expect(found.outcomes).toEqual({ done: pieces, dead: 1 });
  expect(found.effects).toEqual({ 1: pieces });
  expect(found.held).toBeGreaterThan(0);
  const why = 'the process ended each time while this was being done';
  expect(found.givenUp).toEqual([{ key: 'kills', attempts: WORK_TRIES, why }]);
}
