import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-long-'));
  const database = openDatabase({ url: null, file: join(folder, 'long.sqlite'), onLost: () => {} });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  await migrate(database);
  return database;
}

const counting = (upTo: number) => sql<{ n: number }>`
  with recursive many(n) as (select 1 union all select n + 1 from many where n < ${upTo}) select max(n) as n from many`;

it('a long read on SQLite holds nobody up', async () => {
  const { readLong, read } = await open();
  await counting(1).execute(readLong);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const { rows } = await counting(3_000_000).execute(readLong);
  const tookMs = performance.now() - began;
  delay.disable();
  expect(rows).toEqual([{ n: 3_000_000 }]);
  // The same in this thread holds it as long as it takes.
  expect(tookMs).toBeGreaterThan(100);
  expect(delay.percentile(90) / 1e6).toBeLessThan(tookMs / 2);
  expect((await counting(9).execute(read)).rows).toEqual([{ n: 9 }]);
});

it('what is wrong with a long read is told as by any other, and nothing can be written by one', async () => {
  const { readLong } = await open();
  await expect(sql`select * from nowhere`.execute(readLong)).rejects.toThrow('no such table');
  await expect(sql`delete from person`.execute(readLong)).rejects.toThrow('readonly');
  expect((await counting(2).execute(readLong)).rows).toEqual([{ n: 2 }]);
});

it('who waits for a long read when the database is closed is told so', async () => {
  const { readLong, close } = await open();
  await counting(1).execute(readLong);
  const waiting = counting(50_000_000).execute(readLong);
  const told = waiting.catch((error: unknown) => String(error));
  await close();
  expect(await told).toContain('closed');
});
