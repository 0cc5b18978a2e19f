import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Dialect, OpenedDialect } from './dialect.ts';
import { leadOverPostgres } from './postgres-leadership.ts';
import { findTextsOnPostgres } from './postgres-texts.ts';

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

const postgres: Dialect = {
  name: 'postgres',
  writers: 'many',
  forUpdate: (query) => query.forUpdate() as typeof query,
  skipLocked: (query) => query.forUpdate().skipLocked() as typeof query,
  findTexts: findTextsOnPostgres,
  isUniqueViolation: (error) => codeOf(error) === '23505',
  /** Serialization failure and deadlock. */
  isTransient: (error) => ['40001', '40P01'].includes(codeOf(error)),
};

// Counts and sums arrive as int8, which pg hands over as strings; none here passes 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export function openPostgres(url: string, onLost: (error: Error) => void): OpenedDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    // A process that was cut off in the middle holds its rows no longer than this.
    idle_in_transaction_session_timeout: 10_000,
  });
  // Without a listener an idle connection that the server closes ends the process.
  pool.on('error', onLost);
  // The pool listens only while a connection is idle: one in use, between two statements, is lost as well.
  pool.on('connect', (client) => client.on('error', onLost));
  return {
    dialect: postgres,
    writer: new PostgresDialect({ pool }),
    reader: null,
    longReader: null,
    lead: () => leadOverPostgres(url),
    async serverTime() {
      const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at');
      return rows[0]?.at.getTime() ?? null;
    },
  };
}
