import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inspectFile } from '#db/maintenance/inspect.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open.ts';
import { readHead, sayFault, verifyTrail } from '../audit/access.ts';
import { WorkRefused } from '../core/refused-work.ts';
import type { Settings } from '../settings.ts';
import { DATABASE, FILES, OUTBOX } from './backup.ts';
import { type Manifest, readBackup } from './manifest.ts';

type RestoreSettings = Pick<Settings, 'databaseUrl' | 'databaseFile' | 'mailOutbox' | 'filesFolder'>;

/** Puts a backup in the place of the database, where none is: nothing is ever written over. */
export async function restoreBackup(own: RestoreSettings, folder: string): Promise<Manifest> {
  if (own.databaseUrl) {
    throw new WorkRefused(
      'DATABASE_URL names PostgreSQL: restore there with pg_restore (docs/operating/backup.md), or leave DATABASE_URL out.',
    );
  }
  const taken = [own.databaseFile, `${own.databaseFile}-wal`].find((file) => existsSync(file));
  if (taken) {
    throw new WorkRefused(
      `${taken} is there already: stop the portal and move the database away with its -wal and -shm, then restore again.`,
    );
  }
  const manifest = await readBackup(folder);
  const last = Object.keys(migrations).at(-1) ?? '';
  if (manifest.schema > last) {
    throw new WorkRefused(
      `The backup is of a newer Concord (${manifest.schema}): install that version, then restore again.`,
    );
  }
  const unfinished = `${own.databaseFile}.part`;
  await mkdir(dirname(own.databaseFile), { recursive: true });
  await copyFile(join(folder, DATABASE), unfinished);
  try {
    await check(unfinished, manifest);
    await rename(unfinished, own.databaseFile);
  } finally {
    for (const end of ['', '-wal', '-shm']) await rm(`${unfinished}${end}`, { force: true });
  }
  if (existsSync(join(folder, OUTBOX))) await cp(join(folder, OUTBOX), own.mailOutbox, { recursive: true });
  if (existsSync(join(folder, FILES))) await cp(join(folder, FILES), own.filesFolder, { recursive: true });
  return manifest;
}

async function check(file: string, { auditHead }: Manifest): Promise<void> {
  const { integrity, seal } = inspectFile(file);
  if (integrity !== 'ok') throw new WorkRefused(`The backup is damaged (${integrity}): take another backup.`);
  const head = readHead(auditHead);
  if (!seal || !head) return;
  const database = openDatabase({ url: null, file, onLost: () => {} });
  try {
    const { fault } = await verifyTrail(database.root, [head]);
    if (fault)
      throw new WorkRefused(`The trail in the backup is broken, ${sayFault(fault)}: take another backup.`);
  } finally {
    await database.close();
  }
}
