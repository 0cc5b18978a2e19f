import { setTimeout } from 'node:timers/promises';
import { Kysely, type Dialect as KyselyDialect, type Transaction } from 'kysely';
import type { Dialect, Leadership, OpenedDialect } from './dialects/dialect.ts';
import { KeptSqliteDialect } from './dialects/kept-statements.ts';
import { groupCommits } from './group-commit.ts';
import { goStraight } from './prepared.ts';
import type { Tables } from './schema/tables.ts';

/** What queries read with: never inside a command. */
export type Reader = Kysely<Tables>;
/** What a command writes with: one transaction, and nothing beside it. */
export type Tx = Transaction<Tables>;

export interface Database {
  readonly dialect: Dialect;
  readonly read: Reader;
  /**
   * For what may take long or brings much: a search, a report, an export. On SQLite it is done in a thread of its
   * own, so that no message waits for it; for what is quick the way there and back costs more than the reading.
   */
  readonly readLong: Reader;
  /** Runs the work in one transaction, again where it lost against another; durable once it resolves. */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** The writer itself, for migrations and maintenance only. */
  readonly root: Kysely<Tables>;
  /** Asks to be the one process that does what one alone must do. */
  lead(): Leadership;
  /** The clock that all processes share, in milliseconds; null where this machine's is the only one. */
  serverTime(): Promise<number | null>;
  close(): Promise<void>;
}

/** A transaction that has read already is not queued behind another process's: it waits here and begins anew. */
const WAITS_MS = [5, 25, 100, 400, 1_000] as const;

export function databaseOver(opened: OpenedDialect, onCommit?: (size: number) => void): Database {
  const root = new Kysely<Tables>({ dialect: opened.writer });
  const read = opened.reader ? new Kysely<Tables>({ dialect: opened.reader }) : root;

  const readLong = opened.longReader ? new Kysely<Tables>({ dialect: opened.longReader }) : read;

  goStraight(read, () => statementsOf(opened.reader));
  const commit: Database['transact'] =
    opened.dialect.writers === 'one'
      ? groupCommits(root, () => statementsOf(opened.writer), onCommit)
      : (work) => root.transaction().execute(work);

  return {
    dialect: opened.dialect,
    read,
    readLong,
    root,
    lead: opened.lead,
    serverTime: opened.serverTime,
    async transact(work) {
      for (const waitMs of WAITS_MS) {
        try {
          return await commit(work);
        } catch (error) {
          if (!opened.dialect.isTransient(error)) throw error;
          await setTimeout(waitMs * (0.5 + Math.random() / 2));
        }
      }
      return commit(work);
    },
    async close() {
      if (readLong !== read) await readLong.destroy();
      if (read !== root) await read.destroy();
      await root.destroy();
    },
  };
}

/** The statements of a connection in this very process. */
const statementsOf = (dialect: KyselyDialect | null) =>
  dialect instanceof KeptSqliteDialect ? dialect.statements : null;
