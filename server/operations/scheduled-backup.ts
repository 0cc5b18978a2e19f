import { later, SECOND_MS } from '#domain/core/id.ts';
import type { JobServices } from '../core/job.ts';
import { keepNewest, makeBackup } from './backup.ts';
import { nextAfter } from './schedule.ts';
import { findUpkeep, noteUpkeep } from './upkeep.ts';

/** Two looks of the job: what fell due between them is not missed. */
const LOOKED_BACK_MS = 130 * SECOND_MS;

/** Backs up where the schedule says that it is time, and keeps how it ended. One that failed waits for the next time. */
export async function backUpWhenDue(services: JobServices): Promise<boolean> {
  const { settings, database, clock, log } = services;
  const { backupSchedule, backupFolder, backupKeep } = settings;
  if (!backupSchedule) return false;
  const last = await findUpkeep(database.read, 'backup');
  const since = last?.endedAt ?? later(clock.now(), -LOOKED_BACK_MS);
  if (nextAfter(backupSchedule, since) > clock.now()) return false;

  const startedAt = performance.now();
  const ended = (succeeded: boolean, detail: Readonly<Record<string, string | number>>) =>
    noteUpkeep(database, 'backup', {
      at: clock.now(),
      succeeded,
      tookMs: performance.now() - startedAt,
      detail,
    });
  try {
    const { folder, bytes, auditHead } = await makeBackup(settings, clock);
    await keepNewest(backupFolder, backupKeep);
    await ended(true, { folder, bytes, auditHead });
    log.info({ folder, bytes, auditHead }, 'backed up');
  } catch (error) {
    await ended(false, { error: (error instanceof Error ? error.message : 'unknown').slice(0, 300) });
    log.error({ err: error }, 'the backup failed: see `concord doctor`, then run `concord backup`');
  }
  return true;
}
