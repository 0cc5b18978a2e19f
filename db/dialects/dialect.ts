import type { Dialect as KyselyDialect, SelectQueryBuilder } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** What differs between the two databases; everything else is one set of queries. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Whether transactions run one after another, or many at a time. */
  readonly writers: 'one' | 'many';
  /** Locks the rows read until the transaction ends, where the database has more than one writer. */
  forUpdate<Query extends SelectQueryBuilder<Tables, never, unknown>>(query: Query): Query;
  /** The same, leaving out the rows that somebody else holds. */
  skipLocked<Query extends SelectQueryBuilder<Tables, never, unknown>>(query: Query): Query;
  /** Whether an error of the driver says that a unique constraint was violated. */
  isUniqueViolation(error: unknown): boolean;
  /** Whether an error says that the transaction lost against another and may simply be run again. */
  isTransient(error: unknown): boolean;
}

/** The one process among several that does what must be done by one only. */
export interface Leadership {
  leads(): boolean;
  /** Resolves once it was asked for. */
  settled(): Promise<void>;
  resign(): Promise<void>;
}

export interface OpenedDialect {
  readonly dialect: Dialect;
  readonly writer: KyselyDialect;
  /** A second, read-only way in; null where the pool serves both. */
  readonly reader: KyselyDialect | null;
  /** Asks to lead. */
  lead(): Leadership;
  /** The database's own clock in milliseconds; null where it is this machine's. */
  serverTime(): Promise<number | null>;
}
