import { writeSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/**
 * Writes one row a transaction as fast as it can, and says the number of each once it is committed: what was said
 * must be there whenever this process is killed. `node storage-writer.mjs FILE FULL|NORMAL`.
 */
const [file, synchronous] = process.argv.slice(2);
const database = new SQLite(file);
database.pragma('journal_mode = WAL');
database.pragma(`synchronous = ${synchronous}`);
database.exec('create table if not exists written (id integer primary key, text text not null)');
const insert = database.prepare('insert into written (text) values (?)');
const words = 'Convoy of three trucks reached the crossing. '.repeat(4);
for (;;) {
  const { lastInsertRowid } = insert.run(words);
  // At once and by itself: a line that Node had still to write would be said too late.
  writeSync(1, `${lastInsertRowid}\n`);
}
