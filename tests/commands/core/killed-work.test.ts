import { describe, it } from 'vitest';
import { hasPostgres } from '#tests/support/postgres.ts';
import { expectDoneOnceOnPostgres, expectDoneOnceOnSqlite } from './support/killed-work.ts';

describe('work whose process is killed (R25)', () => {
  it('is done once by the next process, over a SQLite file', () =>
    expectDoneOnceOnSqlite({ pieces: 60, kills: 1 }));

  it.skipIf(!hasPostgres)('is done once by one of two processes, over PostgreSQL', () =>
    expectDoneOnceOnPostgres({ pieces: 100, kills: 1 }),
  );
});
