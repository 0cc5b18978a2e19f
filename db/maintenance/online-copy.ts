import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * The thread's whole program. It reads one moment of the file: a read transaction holds that moment while others go
 * on writing. (Without it SQLite begins the copy anew at each write of another connection.)
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const SQLite = require(workerData.driver);
const source = new SQLite(workerData.from, { readonly: true, timeout: 5000 });
source.exec('BEGIN');
source.prepare('select count(*) from sqlite_master').get();
source.backup(workerData.to).then(() => {
  source.exec('COMMIT');
  source.close();
  const copy = new SQLite(workerData.to);
  copy.pragma('journal_mode = DELETE');
  const [{ quick_check: found }] = copy.pragma('quick_check(1)');
  copy.close();
  if (found !== 'ok') throw new Error('the copy is damaged: ' + found);
  parentPort.postMessage('done');
});
`;

/** Copies a SQLite file that is in use, as it stands now, and checks the copy; in a thread, so that nobody waits. */
export async function copyOnline(from: string, to: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(program, { eval: true, workerData: { driver, from, to } });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
