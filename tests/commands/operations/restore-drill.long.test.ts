import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { sealTrail } from '#server/audit/seal-trail.ts';
import { systemClock } from '#server/core/clock.ts';
import { makeBackup } from '#server/operations/backup.ts';
import { restoreBackup } from '#server/operations/restore.ts';
import { tellOn } from '#tests/support/demonstration.ts';
import { ownFolder } from '#tests/support/folder.ts';
import { generateMany } from '../../../bench/generate/many.ts';
import { broken, percentile, placesIn, writeEvenly } from './support/under-load.ts';

const GIGABYTE = 1e9;
/** Some 750 bytes each, with their indexes. */
const OFFERS = 2_000_000;
const DRILL_WITHIN_S = 300;

it('R18, long: a gigabyte is backed up while people write, and restored', {
  timeout: 30 * 60_000,
}, async () => {
  const own = placesIn(ownFolder());
  const database = openDatabase({ url: null, file: own.databaseFile, onLost: () => {} });
  await migrate(database);
  await tellOn(database);
  await generateMany(database, { messages: 0, offers: OFFERS, initiatives: 0 });
  await sealTrail({ database, clock: systemClock });
  const bytes = statSync(own.databaseFile).size;
  expect(bytes).toBeGreaterThan(GIGABYTE);

  const writer = writeEvenly(database);
  await pause(5_000);
  const before = percentile(writer.taken(), 0.99);
  const began = performance.now();
  const backup = await makeBackup(own);
  const backupS = (performance.now() - began) / 1_000;
  await writer.stop();
  const taken = writer.taken();
  await database.close();

  const places = placesIn(ownFolder());
  const restoring = performance.now();
  await restoreBackup(places, backup.folder);
  const restoreS = (performance.now() - restoring) / 1_000;
  expect(broken(places.databaseFile)).toEqual([]);
  const p99 = percentile(taken, 0.99);
  const found = {
    bytes,
    backupS: Math.round(backupS),
    writesPerSecond: Math.round(taken.length / backupS),
    p50Ms: Math.round(percentile(taken, 0.5)),
    p99Ms: Math.round(p99),
    p99BeforeMs: Math.round(before),
    restoreS: Math.round(restoreS),
  };
  console.log(`R18: ${JSON.stringify(found)}`);
  expect(restoreS).toBeLessThan(DRILL_WITHIN_S);
  expect(p99).toBeLessThan(Math.max(250, 3 * before));
});
