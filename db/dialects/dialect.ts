import type { AliasedRawBuilder, Kysely, Dialect as KyselyDialect, SelectQueryBuilder } from 'kysely';
import type { MessageId } from '#domain/core/id.ts';
import type { Tables } from '../schema/tables.ts';

/** What is looked for in texts of messages, folded. All of it must be found. */
export interface SoughtTexts {
  /** Beginnings of words. */
  readonly words: readonly string[];
  /** Whole words that stand next to each other. */
  readonly phrases: readonly (readonly string[])[];
  /** Beginnings of words in the name of who spoke, and of the organisation they spoke for. */
  readonly author: readonly string[];
  readonly organisation: readonly string[];
  /** Of each of these lists one sign at least. */
  readonly signs: readonly (readonly string[])[];
}

/** A table of what was found: what is newer has the higher place. */
export type FoundTexts = AliasedRawBuilder<{ place: number; message_id: MessageId }, 'found'>;

/** What differs between the two databases; everything else is one set of queries. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Whether transactions run one after another, or many at a time. */
  readonly writers: 'one' | 'many';
  /** Locks the rows read until the transaction ends, where the database has more than one writer. */
  forUpdate<Query extends SelectQueryBuilder<Tables, never, unknown>>(query: Query): Query;
  /** The same, leaving out the rows that somebody else holds. */
  skipLocked<Query extends SelectQueryBuilder<Tables, never, unknown>>(query: Query): Query;
  /** Texts that have it all, as a table to select from; null where there can be none. */
  findTexts(read: Kysely<Tables>, sought: SoughtTexts): Promise<FoundTexts | null>;
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
  /** A way in for reads that may take long, which hold nobody up; null where every read is such a one. */
  readonly longReader: KyselyDialect | null;
  /** Asks to lead. */
  lead(): Leadership;
  /** The database's own clock in milliseconds; null where it is this machine's. */
  serverTime(): Promise<number | null>;
}
