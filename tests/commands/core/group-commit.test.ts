import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { type Database, databaseOver } from '#db/database.ts';
import { openSqlite } from '#db/dialects/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import { publicStream } from '#domain/core/streams.ts';
import { takePlace } from '#server/core/record.ts';

interface Opened {
  readonly database: Database;
  readonly commits: () => number;
}

async function open(limits: { pages?: number } = {}): Promise<Opened> {
  const file = join(mkdtempSync(join(tmpdir(), 'concord-group-')), 'test.sqlite');
  const said: string[] = [];
  const writer = new SQLite(file, { verbose: (text) => said.push(String(text).toLowerCase()) });
  writer.pragma('journal_mode = WAL');
  const database = databaseOver({
    ...openSqlite(file),
    writer: new SqliteDialect({ database: writer }),
    reader: null,
  });
  onTestFinished(() => database.close());
  await migrate(database);
  if (limits.pages) {
    const used = writer.pragma('page_count', { simple: true }) as number;
    writer.pragma(`max_page_count = ${used + limits.pages}`);
  }
  said.length = 0;
  return { database, commits: () => said.filter((text) => text === 'commit').length };
}

const next = (database: Database) => database.transact(async (tx) => (await takePlace(tx, publicStream)).seq);

it('those who come at once share a commit; one who comes alone has a commit of their own', async () => {
  const { database, commits } = await open();
  await next(database);
  expect(commits()).toBe(1);
  const taken = await Promise.all(Array.from({ length: 60 }, () => next(database)));
  expect(commits()).toBe(2);
  expect(taken).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));
});

/** As the portal opens it: with kept statements, and so without savepoints until somebody needs one. */
async function openAsPortal(): Promise<Opened> {
  const file = join(mkdtempSync(join(tmpdir(), 'concord-group-')), 'test.sqlite');
  const sizes: number[] = [];
  const database = databaseOver(openSqlite(file), (size) => void sizes.push(size));
  onTestFinished(() => database.close());
  await migrate(database);
  return { database, commits: () => sizes.length };
}

it.each([
  ['with savepoints', open],
  ['as the portal opens it', openAsPortal],
])('a refusal among many undoes its own work and nothing else, %s', async (_way, opening) => {
  const { database } = await opening();
  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, (_, at) =>
      database.transact(async (tx) => {
        const { seq } = await takePlace(tx, publicStream);
        if (at % 3 === 0) throw new Error(`refused ${at}`);
        return seq;
      }),
    ),
  );
  const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  expect(taken).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(await next(database)).toBe(21);
});

it('who is refused before they wrote leaves the others in the same commit, carried out once', async () => {
  const { database, commits } = await openAsPortal();
  await next(database);
  const before = commits();
  let carriedOut = 0;
  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, (_, at) =>
      database.transact(async (tx) => {
        if (at % 3 === 0) throw new Error(`refused ${at}`);
        carriedOut += 1;
        return (await takePlace(tx, publicStream)).seq;
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect([carriedOut, commits() - before]).toEqual([20, 1]);
  expect(await next(database)).toBe(22);
});

it('nobody is answered before the shared commit is done', async () => {
  const { database, commits } = await open();
  const seen = await Promise.all(Array.from({ length: 5 }, () => next(database).then(() => commits())));
  expect(seen).toEqual([1, 1, 1, 1, 1]);
});

it('where the disk is full everybody in the commit is told, and nothing of it stays', async () => {
  const { database } = await open({ pages: 3 });
  const text = 'x'.repeat(20_000);
  const write = () =>
    database.transact((tx) =>
      tx
        .insertInto('stream')
        .values({ key: `channel:${text}${Math.random()}` as never, last_seq: 0 })
        .execute(),
    );
  const answers = await Promise.allSettled([next(database), write(), write()]);
  const kept = await database.read.selectFrom('stream').select('key').execute();
  const granted = answers.filter(({ status }) => status === 'fulfilled');
  expect(granted.length).toBe(kept.length);
  expect(granted.length).toBeLessThan(3);
});
