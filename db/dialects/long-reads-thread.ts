import { parentPort, workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';
import { KeptStatements } from './kept-statements.ts';
import type { AnswerOfThread, AskedOfThread } from './long-reads.ts';

/** Runs in a thread of its own: one question after another, over a connection that can only read. */
const database = new SQLite(workerData as string, { readonly: true, timeout: 5_000 });
database.pragma('query_only = ON');
const statements = new KeptStatements(database);

function answer({ number, ...asked }: AskedOfThread): AnswerOfThread {
  try {
    return { number, rows: statements.execute(asked).rows };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { number, failed: { message, code } };
  }
}

parentPort?.on('message', (asked: AskedOfThread) => parentPort?.postMessage(answer(asked)));
