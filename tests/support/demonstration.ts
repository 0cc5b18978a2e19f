import { vi } from 'vitest';
import type { Database } from '#db/database.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { tellDemonstration } from '#server/demo/tell.ts';
import { createPortal } from '#server/portal.ts';
import { readSettings } from '#server/settings.ts';
import { testClock } from './clock.ts';

/** Tells the demonstration in an empty database, as `concord demo` does: some of everything, made by commands. */
export async function tellOn(database: Database): Promise<void> {
  const settings = readSettings({ NODE_ENV: 'test', DEMONSTRATION: '1' });
  const log = openLog('silent');
  const clock = testClock();
  const portal = createPortal({
    settings,
    database,
    clock,
    limits: memoryLimits(10_000),
    log,
    broadcast: () => {},
  });
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await tellDemonstration(portal);
  } finally {
    quiet.mockRestore();
  }
  await portal.publisher.drain();
  await portal.messageFollower.stop();
}
