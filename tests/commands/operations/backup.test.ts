import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { findHead } from '#server/audit/access.ts';
import { sealTrail } from '#server/audit/seal-trail.ts';
import { verifyTrail } from '#server/audit/verify-trail.ts';
import { systemClock } from '#server/core/clock.ts';
import { openFiles } from '#server/core/files.ts';
import { headsInBackups, keepNewest, listBackups, makeBackup } from '#server/operations/backup.ts';
import { restoreBackup } from '#server/operations/restore.ts';
import { tellOn } from '#tests/support/demonstration.ts';
import { ownFolder } from '#tests/support/folder.ts';
import { broken, percentile, placesIn, writeEvenly } from './support/under-load.ts';

const BACKUPS = 20;

const told = mkdtempSync(join(tmpdir(), 'concord-told-'));
const toldFile = join(told, 'concord.sqlite');

beforeAll(async () => {
  const database = openDatabase({ url: null, file: toldFile, onLost: () => {} });
  await migrate(database);
  await tellOn(database);
  await sealTrail({ database, clock: systemClock });
  await database.close();
});

afterAll(() => rmSync(told, { recursive: true }));

async function openFile(file: string): Promise<Database> {
  const database = openDatabase({ url: null, file, onLost: () => {} });
  onTestFinished(() => database.close());
  await migrate(database);
  return database;
}

it('is whole when it is taken under load, twenty times, and nobody waits for it (R18)', async () => {
  const folder = ownFolder();
  const own = placesIn(folder);
  copyFileSync(toldFile, own.databaseFile);
  const database = await openFile(own.databaseFile);
  const writer = writeEvenly(database);
  await pause(2_000);
  const before = percentile(writer.taken(), 0.99);
  const startedAt = performance.now();
  const backups: string[] = [];
  const took: number[] = [];
  for (let time = 0; time < BACKUPS; time += 1) {
    const at = performance.now();
    const second = String(time).padStart(2, '0');
    const clock = { ...systemClock, now: () => `2026-11-24T09:00:${second}.000Z` as never };
    backups.push((await makeBackup(own, clock)).folder);
    took.push(performance.now() - at);
    if (time === BACKUPS / 2) await sealTrail({ database, clock: systemClock });
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await writer.stop();
  const taken = writer.taken();
  const restored = join(folder, 'restored');
  for (const backup of backups) {
    const places = placesIn(join(restored, basename(backup)));
    await restoreBackup(places, backup);
    expect(broken(places.databaseFile)).toEqual([]);
  }
  const p99 = percentile(taken, 0.99);
  console.log(
    `${backups.length} backups, p50 ${percentile(took, 0.5).toFixed(0)} ms; meanwhile ${Math.round(taken.length / seconds)} writes a second, p50 ${percentile(taken, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (without a backup ${before.toFixed(1)} ms)`,
  );
  // Where the machine is busy with other things, a write waits for those.
  expect(p99).toBeLessThan(Math.max(250, 3 * before));
}, 120_000);

it('comes back as it was, with the outbox, and is refused where something is there or was changed', async () => {
  const folder = ownFolder();
  const own = placesIn(folder);
  copyFileSync(toldFile, own.databaseFile);
  const database = await openFile(own.databaseFile);
  mkdirSync(own.mailOutbox);
  writeFileSync(join(own.mailOutbox, 'letter.json'), '{}');
  await openFiles(own).put('attachments/one/small', Buffer.from('a picture'));
  const { folder: backup } = await makeBackup(own);
  expect(readdirSync(backup)).toEqual(['concord.sqlite', 'files', 'manifest.json', 'outbox']);
  await expect(restoreBackup(own, backup)).rejects.toThrow('is there already: stop the portal');

  const places = placesIn(join(folder, 'elsewhere'));
  await restoreBackup(places, backup);
  expect(existsSync(join(places.mailOutbox, 'letter.json'))).toBe(true);
  const kept = await openFiles(places).get('attachments/one/small');
  expect(new TextDecoder().decode(kept ?? undefined)).toBe('a picture');
  const restored = await openFile(places.databaseFile);
  expect(await findHead(restored.read)).toEqual(await findHead(database.read));
  expect((await verifyTrail(restored.read, await headsInBackups(own.backupFolder))).fault).toBeNull();

  appendFileSync(join(backup, 'concord.sqlite'), ' ');
  await expect(restoreBackup(placesIn(join(folder, 'third')), backup)).rejects.toThrow(
    'is not as it was made',
  );
  rmSync(join(backup, 'manifest.json'));
  await expect(restoreBackup(placesIn(join(folder, 'third')), backup)).rejects.toThrow('is no backup');
});

it('keeps the newest, and leaves alone what it did not make', async () => {
  const folder = ownFolder();
  for (const name of [
    'concord-20261101T020000Z',
    'concord-20261102T020000Z',
    'concord-20261103T020000Z',
    'mine',
  ]) {
    mkdirSync(join(folder, name));
  }
  await keepNewest(folder, 2);
  expect((await listBackups(folder)).map((path) => basename(path))).toEqual([
    'concord-20261102T020000Z',
    'concord-20261103T020000Z',
  ]);
  expect(existsSync(join(folder, 'mine'))).toBe(true);
});

it('is refused on PostgreSQL, with what to do instead', async () => {
  const own = { ...placesIn(ownFolder()), databaseUrl: 'postgres://db/concord' };
  await expect(makeBackup(own)).rejects.toThrow('pg_dump');
  await expect(restoreBackup(own, own.backupFolder)).rejects.toThrow('pg_restore');
});
