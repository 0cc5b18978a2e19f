import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { systemClock } from '#server/core/clock.ts';
import { recordFact } from '#server/core/record.ts';
import { systemActor } from '#server/core/system-actor.ts';
import { chanceOf } from '#tests/support/chance.ts';
import { ownFolder } from '#tests/support/folder.ts';

const CASES = 400;
const COMMITS = 60;
const STREAM = 'channel:a' as StreamKey;

/** Acts, one a commit, none of which has left the write-ahead log yet. */
async function writeLog(file: string): Promise<void> {
  const before = openDatabase({ url: null, file, onLost: () => {} });
  await migrate(before);
  await before.close();
  const database = openDatabase({ url: null, file, onLost: () => {} });
  onTestFinished(() => database.close());
  const recorder = { actor: systemActor, newId: systemClock.newId, command: 'test.act', requestId: null };
  const fact = { type: 'channel.opened' as const, streams: [STREAM] as const, subject: 'channel:a' as const };
  for (let commit = 0; commit < COMMITS; commit += 1) {
    await database.transact((tx) =>
      recordFact({ ...recorder, tx, now: systemClock.now() }, { ...fact, data: {} as never }),
    );
  }
}

/** What a portal finds when it opens the file again: sound or not, and the acts in their order. */
function reopen(file: string): { integrity: unknown; seqs: unknown[]; last: unknown } {
  const opened = new SQLite(file);
  const integrity = opened.pragma('integrity_check', { simple: true });
  const seqs = opened.prepare('select seq from event order by seq').pluck().all();
  const last = opened.prepare('select last_seq from stream where key = ?').pluck().get(STREAM);
  opened.close();
  return { integrity, seqs, last };
}

it('a log cut or damaged anywhere by a loss of power leaves the commits before it, whole (R4)', async () => {
  const folder = ownFolder();
  const file = join(folder, 'concord.sqlite');
  await writeLog(file);
  const log = readFileSync(`${file}-wal`);
  const chance = chanceOf(4);
  const left: number[] = [];
  for (let time = 0; time < CASES; time += 1) {
    const copy = join(folder, `copy-${time % 4}.sqlite`);
    copyFileSync(file, copy);
    writeFileSync(`${copy}-shm`, '');
    writeFileSync(`${copy}-wal`, log);
    const at = chance.below(log.length);
    if (time % 2 === 0) truncateSync(`${copy}-wal`, at);
    else {
      const damaged = Buffer.from(log);
      damaged[at] = (damaged[at] ?? 0) ^ (1 + chance.below(255));
      writeFileSync(`${copy}-wal`, damaged);
    }
    const { integrity, seqs, last } = reopen(copy);
    const prefix = seqs.map((_, index) => index + 1);
    expect({ at, integrity, seqs, last }).toEqual({
      at,
      integrity: 'ok',
      seqs: prefix,
      last: seqs.length || undefined,
    });
    left.push(seqs.length);
  }
  const share = left.reduce((sum, acts) => sum + acts, 0) / CASES;
  console.log(
    `${CASES} logs of ${statSync(`${file}-wal`).size} bytes cut or damaged, 0 bad; ${share.toFixed(0)} of ${COMMITS} acts left on average`,
  );
  expect(new Set(left).size).toBeGreaterThan(COMMITS / 2);
});
