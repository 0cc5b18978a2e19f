import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { HOUR_MS } from '#domain/core/id.ts';
import { sealTrail } from '#server/audit/seal-trail.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { listBackups } from '#server/operations/backup.ts';
import { backUpWhenDue } from '#server/operations/scheduled-backup.ts';
import { verify } from '#server/operations/verification.ts';
import { createPortal, type Portal } from '#server/portal.ts';
import { readSettings } from '#server/settings.ts';
import { coordinator, organisation } from '#tests/commands/organisations/people.ts';
import { testClock } from '#tests/support/clock.ts';
import { onBothDatabases } from '#tests/support/databases.ts';
import { ownFolder } from '#tests/support/folder.ts';
import { type World, worldOn } from '#tests/support/world.ts';

const log = openLog('silent');

function portalOn({ database, clock }: World, settings: Readonly<Record<string, string>>): Portal {
  const limits = memoryLimits(10_000);
  const own = readSettings({ NODE_ENV: 'test', ...settings });
  return createPortal({ settings: own, database, clock, limits, log, broadcast: () => {} });
}

const services = ({ settings, database, files, clock }: Portal) => ({
  settings,
  database,
  files,
  clock,
  log,
  run: async () => {},
});

onBothDatabases('the operator’s page', (open) => {
  it('tells the head and the last verification, and nobody but an operator that it is there', async () => {
    const world = worldOn(await open());
    const portal = portalOn(world, { BACKUP_FOLDER: ownFolder() });
    const operator = await coordinator(world);
    const member = await (await organisation(world, 'Lake Water')).actor();
    await expect(portal.operations(member)).rejects.toMatchObject({ code: 'not_found' });
    await expect(portal.operations(null)).rejects.toMatchObject({ code: 'not_signed_in' });
    expect(() => portal.operationsPicture(member, 'requests', 'en')).toThrow(PortalError);
    const byToken: Actor = { ...operator, via: 'token', scopes: ['read'] };
    await expect(portal.operations(byToken)).rejects.toMatchObject({ code: 'not_found' });

    const before = await portal.operations(operator);
    expect(before).toMatchObject({ alarms: [], trail: { head: '0:', verified: null } });
    expect(before.trail.waiting).toBeGreaterThan(0);
    await sealTrail(world);
    await verify(services(portal));
    const after = await portal.operations(operator);
    expect(after.trail).toMatchObject({ waiting: 0, verified: { succeeded: true, row: null } });

    await world.database.transact(async (tx) => {
      await tx.updateTable('event').set({ type: 'made.up' }).where('seq', '=', 1).execute();
    });
    await verify(services(portal));
    const broken = await portal.operations(operator);
    expect(broken).toMatchObject({ alarms: ['trail-broken'], trail: { verified: { succeeded: false } } });
    expect(broken.trail.verified?.row).toMatch(/^event .*#1$/);
  });

  it('has a picture of each figure, and none of others', async () => {
    const world = worldOn(await open());
    const portal = portalOn(world, {});
    const operator = await coordinator(world);
    portal.figures.request('page', 200, 12);
    portal.figures.history.sample(world.clock.now(), 3);
    expect(portal.operationsPicture(operator, 'requests', 'en')).toMatch(/^<svg .*<path /);
    expect(portal.operationsPicture(operator, 'passwords', 'en')).toBeNull();
    expect((await portal.operations(operator)).spans).toMatchObject([{ requests: 1, sockets: 3 }]);
  });
});

it('a scheduled backup is made when it is due, kept so many times, and rings where it fails or is overdue', async () => {
  const folder = ownFolder();
  const file = join(folder, 'concord.sqlite');
  const database = openDatabase({ url: null, file, onLost: () => {} });
  onTestFinished(() => database.close());
  await migrate(database);
  const world = worldOn(database, testClock('2026-11-24T01:58:00.000Z'));
  const portal = portalOn(world, {
    BACKUP_SCHEDULE: '0 2 * * *',
    BACKUP_FOLDER: join(folder, 'backups'),
    BACKUP_KEEP: '2',
    DATABASE_FILE: file,
    MAIL_OUTBOX: join(folder, 'outbox'),
  });
  const operator = await coordinator(world);
  expect(await backUpWhenDue(services(portal))).toBe(false);
  for (let day = 0; day < 3; day += 1) {
    world.clock.advance(3 * 60_000);
    expect(await backUpWhenDue(services(portal))).toBe(true);
    expect(await backUpWhenDue(services(portal))).toBe(false);
    expect((await portal.operations(operator)).alarms).toEqual([]);
    world.clock.advance(24 * HOUR_MS - 3 * 60_000);
  }
  expect(await listBackups(join(folder, 'backups'))).toHaveLength(2);

  world.clock.advance(3 * HOUR_MS);
  expect((await portal.operations(operator)).alarms).toEqual(['backup-late']);
  mkdirSync(join(folder, 'file'));
  writeFileSync(join(folder, 'file', 'backups'), '');
  const failing = {
    ...services(portal),
    settings: { ...portal.settings, backupFolder: join(folder, 'file', 'backups') },
  };
  expect(await backUpWhenDue(failing)).toBe(true);
  const { alarms, backup } = await portal.operations(operator);
  expect(alarms).toContain('backup-failed');
  expect(backup.last).toMatchObject({ succeeded: false });
  expect(backup.last?.error).toBeTruthy();
});
