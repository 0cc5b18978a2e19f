import type { Worker } from 'node:worker_threads';
import { type CompiledQuery, type DatabaseConnection, type QueryResult, SqliteDialect } from 'kysely';
import { startThread } from '../thread.ts';

/** What the thread is asked, and what it answers under the same number. */
export interface AskedOfThread {
  readonly number: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type AnswerOfThread = { readonly number: number } & (
  | { readonly rows: readonly unknown[] }
  | { readonly failed: { readonly message: string; readonly code: string | undefined } }
);

/** Nobody waits longer for an answer: the thread is ended and the next question gets a new one. */
const LONGEST_MS = 20_000;

interface Waiting {
  resolve(rows: readonly unknown[]): void;
  reject(error: Error): void;
}

/** Kysely's SQLite, with a read-only connection in a thread that starts with the first question. */
export class ThreadDialect extends SqliteDialect {
  constructor(path: string, longestMs = LONGEST_MS) {
    super({ database: async () => Promise.reject(new Error('The thread has its own connection.')) });
    this.createDriver = () => driverOver(new Thread(path, longestMs));
  }
}

/** The thread, while there is one, and who waits for it. */
class Thread {
  private worker: Worker | null = null;
  private asked = 0;
  private closed = false;
  private readonly waiting = new Map<number, Waiting>();

  constructor(
    private readonly path: string,
    private readonly longestMs: number,
  ) {}

  ask({ sql, parameters }: CompiledQuery): Promise<readonly unknown[]> {
    if (this.closed) return Promise.reject(new Error('the database was closed'));
    this.worker ??= this.begin();
    const { worker } = this;
    this.asked += 1;
    const number = this.asked;
    const answer = new Promise<readonly unknown[]>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
    });
    const timer = setTimeout(() => this.lose(worker, 'a long read took too long'), this.longestMs);
    worker.postMessage({ number, sql, parameters } satisfies AskedOfThread);
    return answer.finally(() => clearTimeout(timer));
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.worker) this.lose(this.worker, 'the database was closed');
  }

  private begin(): Worker {
    const worker = startThread('db/dialects/long-reads-thread', { workerData: this.path });
    worker.unref();
    worker.on('message', (answer: AnswerOfThread) => {
      const one = this.waiting.get(answer.number);
      this.waiting.delete(answer.number);
      if ('rows' in answer) one?.resolve(answer.rows);
      else one?.reject(Object.assign(new Error(answer.failed.message), { code: answer.failed.code }));
    });
    worker.on('error', (error) => this.lose(worker, `the thread of long reads failed: ${error.message}`));
    worker.on('exit', () => this.lose(worker, 'the thread of long reads ended'));
    return worker;
  }

  /** Whoever waits is told: nothing is wrong with what they asked. */
  private lose(worker: Worker, why: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    void worker.terminate();
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(Object.assign(new Error(why), { code: 'SQLITE_BUSY_LONG_READ' }));
  }
}

function driverOver(thread: Thread) {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      return { rows: (await thread.ask(query)) as Row[] };
    },
    streamQuery: () => {
      throw new Error('Streams are not read on SQLite.');
    },
  };
  const never = () => Promise.reject(new Error('Long reads have no transactions.'));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: never,
    commitTransaction: never,
    rollbackTransaction: never,
    destroy: () => thread.close(),
  };
}
