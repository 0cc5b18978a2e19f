import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';

/** One bare insert a transaction, synced each time, as fast as one process can: `/?seconds=N` says how many a second. */
const folder = mkdtempSync(join(tmpdir(), 'concord-bench-insert-'));
const database = new SQLite(join(folder, 'bare.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE message (seq INTEGER PRIMARY KEY, request_id TEXT, body TEXT, at TEXT)');
const insert = database.prepare('INSERT INTO message (request_id, body, at) VALUES (?, ?, ?)');
const body = 'Convoy of three trucks reached the crossing at Kaga; the river is passable until noon.';

const http = createServer((request, response) => {
  const seconds = Number(new URL(request.url, 'http://localhost').searchParams.get('seconds'));
  const began = performance.now();
  let inserted = 0;
  for (const ends = began + seconds * 1_000; performance.now() < ends; inserted += 1) {
    insert.run(`request-${inserted}`, body, new Date().toISOString());
  }
  response.end(JSON.stringify({ perSecond: inserted / ((performance.now() - began) / 1_000) }));
});
http.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${http.address().port}`));
process.once('SIGTERM', () => {
  rmSync(folder, { recursive: true });
  process.exit(0);
});
