import type SQLite from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

type Asked = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** Statements kept by their text at the most; the oldest goes first. */
const MOST = 500;
const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i;

/** Statements of one connection, each prepared once: reading its text again costs more than most of them do. */
export class KeptStatements {
  /** How often something was written, over all. */
  writes = 0;
  private readonly kept = new Map<string, SQLite.Statement<unknown[]>>();

  constructor(private readonly database: SQLite.Database) {}

  /** Whether a transaction is under way: a full disk ends one by itself. */
  inTransaction(): boolean {
    return this.database.inTransaction;
  }

  execute<Row>({ sql, parameters }: Asked): QueryResult<Row> {
    const statement = this.kept.get(sql) ?? this.keep(sql);
    const result = statement.reader
      ? { rows: statement.all(parameters) as Row[] }
      : changesOf(statement.run(parameters));
    if (!statement.readonly) this.writes += 1;
    return result;
  }

  private keep(sql: string): SQLite.Statement<unknown[]> {
    const statement = this.database.prepare<unknown[]>(sql);
    // What was prepared for other columns is not used again.
    if (CHANGES_TABLES.test(sql)) this.kept.clear();
    else this.kept.set(sql, statement);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST) this.kept.delete(oldest);
    return statement;
  }
}

const changesOf = ({ changes, lastInsertRowid }: SQLite.RunResult) => ({
  rows: [],
  numAffectedRows: BigInt(changes),
  insertId: BigInt(lastInsertRowid),
});

/** Kysely's SQLite, over one connection with kept statements. */
export class KeptSqliteDialect extends SqliteDialect {
  /** The connection's statements, once it is open: a way in without Kysely's queue. */
  statements: KeptStatements | null = null;

  /** A connection that is only read from has no turns to wait for: each statement is over when it is asked. */
  constructor(open: () => SQLite.Database, { takesTurns }: { readonly takesTurns: boolean }) {
    const config: SqliteDialectConfig = {
      database: () => {
        const database = open();
        this.statements = new KeptStatements(database);
        return Promise.resolve(database);
      },
    };
    super(config);
    this.createDriver = () => new KeptDriver(config, this, takesTurns);
  }
}

class KeptDriver extends SqliteDriver {
  private readonly connection: DatabaseConnection;

  constructor(
    config: SqliteDialectConfig,
    private readonly dialect: KeptSqliteDialect,
    private readonly takesTurns: boolean,
  ) {
    super(config);
    this.connection = {
      async executeQuery<Row>(query: CompiledQuery) {
        if (!dialect.statements) throw new Error('The database is not open yet.');
        return dialect.statements.execute<Row>(query);
      },
      streamQuery: () => {
        throw new Error('Streams are not read on SQLite.');
      },
    };
  }

  /** The error that ended a transaction is told, not that there is nothing left to undo. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.dialect.statements?.inTransaction()) await super.rollbackTransaction(connection);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.takesTurns) await super.acquireConnection();
    return this.connection;
  }

  override async releaseConnection(): Promise<void> {
    if (this.takesTurns) await super.releaseConnection();
  }
}
