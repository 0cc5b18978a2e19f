import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inspectFile } from '#db/maintenance/inspect.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { PortalError } from '#domain/core/errors.ts';
import { partners } from '#tests/commands/channels/partners.ts';
import { ownFolder } from '#tests/support/folder.ts';
import { worldOn } from '#tests/support/world.ts';

const ROOM = 1_500_000;

/** A disk of a few megabytes, where this user may make one. */
function smallDisk(): string | null {
  const folder = join(ownFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

it('a full disk refuses what it cannot keep, keeps what it took, and goes on once there is room (R14)', async (context) => {
  const disk = smallDisk();
  if (!disk) return context.skip();
  const file = join(disk, 'concord.sqlite');
  const database = openDatabase({ url: null, file, onLost: () => {} });
  onTestFinished(() => database.close());
  await migrate(database);
  const world = worldOn(database);
  const { lake, general } = await partners(world);
  const writer = await lake.actor();
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'others'), Buffer.alloc(bavail * bsize - ROOM));

  let acknowledged = 0;
  const refusals = new Set<string>();
  const write = async () => {
    try {
      await world.run(writer, 'message.post', {
        channelId: general,
        body: 'Four trucks left Bria. '.repeat(100),
      });
      acknowledged += 1;
      return true;
    } catch (error) {
      refusals.add(error instanceof PortalError ? error.code : String(error));
      return false;
    }
  };
  for (let refused = 0; refused < 10; ) if (!(await write())) refused += 1;
  // Those that share a commit as well.
  await Promise.all(Array.from({ length: 8 }, write));
  const whileFull = acknowledged;
  const stored = async () => (await database.read.selectFrom('message').select('id').execute()).length;
  expect([...refusals]).toEqual(['out_of_service']);
  expect(whileFull).toBeGreaterThan(20);
  expect(await stored()).toBe(whileFull);

  rmSync(join(disk, 'others'));
  for (let more = 0; more < 20; more += 1) expect(await write()).toBe(true);
  expect(await stored()).toBe(acknowledged);
  expect(inspectFile(file).integrity).toBe('ok');
  console.log(`${acknowledged} acknowledged, as many stored; writes went on after the disk had room`);
});
