import { describe, it } from 'vitest';
import { hasPostgres } from '#tests/support/postgres.ts';
import { expectDoneOnceOnPostgres, expectDoneOnceOnSqlite } from './support/killed-work.ts';

const load = { pieces: 1_000, kills: 20 };

describe('a thousand pieces whose processes are killed twenty times (R25, long)', () => {
  it('are done once each over a SQLite file', { timeout: 600_000 }, () => expectDoneOnceOnSqlite(load));

  it.skipIf(!hasPostgres)('are done once each over PostgreSQL', { timeout: 600_000 }, () =>
    expectDoneOnceOnPostgres(load),
  );
});
