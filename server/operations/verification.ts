import { setTimeout as pause } from 'node:timers/promises';
import { sayFault, sayVerified, type Verified, verifyTrail, writeHead } from '../audit/access.ts';
import type { JobServices } from '../core/job.ts';
import { headsInBackups } from './backup.ts';
import { noteUpkeep } from './upkeep.ts';

/** Rests between two links, so that people who act meanwhile notice nothing. */
const REST_MS = 20;

/** Walks the sealed trail, keeps what was found, and logs it with the head: a log kept elsewhere shows a tail cut off. */
export async function verify({
  database,
  clock,
  log,
  settings,
}: Pick<JobServices, 'database' | 'clock' | 'log' | 'settings'>): Promise<Verified> {
  const startedAt = performance.now();
  const heads = await headsInBackups(settings.backupFolder);
  const verified = await verifyTrail(database.read, heads, () => pause(REST_MS));
  const { fault, head, sealed, waiting } = verified;
  await noteUpkeep(database, 'verification', {
    at: clock.now(),
    succeeded: fault === null,
    tookMs: performance.now() - startedAt,
    detail: { head: writeHead(head), sealed, waiting, row: fault?.row ?? null, what: fault?.what ?? null },
  });
  if (fault)
    log.error({ row: fault.row, what: fault.what }, `the sealed trail is broken: ${sayFault(fault)}`);
  else log.info({ head: writeHead(head), sealed }, sayVerified(verified));
  return verified;
}
