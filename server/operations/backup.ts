import { constants } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { inspectFile } from '#db/maintenance/inspect.ts';
import { copyOnline } from '#db/maintenance/online-copy.ts';
import { type Head, noHead, readHead, writeHead } from '../audit/access.ts';
import { type Clock, systemClock } from '../core/clock.ts';
import { keysIn } from '../core/files.ts';
import { WorkRefused } from '../core/refused-work.ts';
import type { Settings } from '../settings.ts';
import { listFiles, MANIFEST, type Manifest, readManifest } from './manifest.ts';

export const DATABASE = 'concord.sqlite';
export const OUTBOX = 'outbox';
export const FILES = 'files';

/** Backups by the moment they were made: `concord-20261124T090000Z`. */
const made = /^concord-\d{8}T\d{6}Z$/;

export interface Backup {
  readonly folder: string;
  readonly bytes: number;
  readonly auditHead: string;
}

type BackupSettings = Pick<
  Settings,
  'databaseUrl' | 'databaseFile' | 'mailOutbox' | 'backupFolder' | 'filesFolder'
>;

/** Makes a backup of the portal while it runs: a folder that appears only when it is whole. */
export async function makeBackup(own: BackupSettings, clock: Clock = systemClock): Promise<Backup> {
  if (own.databaseUrl) {
    throw new WorkRefused(
      'DATABASE_URL names PostgreSQL, which backs itself up: use pg_dump --format=custom, or pgBackRest (docs/operating/backup.md).',
    );
  }
  const madeAt = clock.now();
  const name = `concord-${madeAt.replaceAll(/[-:]|\.\d+/g, '')}`;
  const folder = resolve(own.backupFolder, name);
  const unfinished = `${folder}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    await copyOnline(own.databaseFile, join(unfinished, DATABASE));
    // After the database: a file that it names is there by then, and one that came later does no harm.
    await copyFiles(own.filesFolder, join(unfinished, FILES));
    await copyFolder(own.mailOutbox, join(unfinished, OUTBOX));
    const manifest = await describe(unfinished, madeAt);
    await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(unfinished, folder);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    return { folder, bytes, auditHead: manifest.auditHead };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function describe(folder: string, madeAt: string): Promise<Manifest> {
  const { migrations, seal } = inspectFile(join(folder, DATABASE));
  const auditHead = writeHead(seal ?? noHead);
  return { format: 1, madeAt, schema: migrations.at(-1) ?? '', auditHead, files: await listFiles(folder) };
}

/** Letters that leave while they are copied are no fault; half-written ones are left out. */
async function copyFolder(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  if (names.length > 0) await mkdir(to);
  for (const name of names.filter((each) => /^[\w.-]+\.json$/.test(each))) {
    await cp(join(from, name), join(to, name)).catch(ignoreMissing);
  }
}

/** The files of messages. Those that are erased while they are copied are no fault. */
async function copyFiles(from: string, to: string): Promise<void> {
  for (const key of await keysIn(from)) {
    await mkdir(dirname(join(to, key)), { recursive: true });
    await cp(join(from, key), join(to, key), { mode: constants.COPYFILE_FICLONE }).catch(ignoreMissing);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** The backups in the folder, the oldest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => made.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Takes away the oldest backups beyond so many, and what a crash left half-made. */
export async function keepNewest(folder: string, keep: number): Promise<void> {
  const backups = await listBackups(folder);
  for (const old of backups.slice(0, Math.max(0, backups.length - keep))) await rm(old, { recursive: true });
}

/** Heads of the trail that backups keep outside the database. */
export async function headsInBackups(folder: string): Promise<Head[]> {
  const heads: Head[] = [];
  for (const backup of await listBackups(folder)) {
    const manifest = await readManifest(backup).catch(() => null);
    const head = manifest && readHead(manifest.auditHead);
    if (head) heads.push(head);
  }
  return heads;
}
