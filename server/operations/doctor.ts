import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import type { Database } from '#db/database.ts';
import { inspectFile } from '#db/maintenance/inspect.ts';
import { pendingMigrations } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { DAY_MS } from '#domain/core/id.ts';
import { openFiles } from '../core/files.ts';
import { openLog } from '../core/log.ts';
import { openRedis } from '../core/redis.ts';
import type { Settings } from '../settings.ts';
import { findUpkeep } from './upkeep.ts';

/** What one look found, and what to do where it is not well. */
export interface Finding {
  readonly part: string;
  readonly state: 'well' | 'careful' | 'broken';
  readonly says: string;
  readonly mend?: string;
}

const well = (part: string, says: string): Finding => ({ part, state: 'well', says });
const careful = (part: string, says: string, mend: string): Finding => ({
  part,
  state: 'careful',
  says,
  mend,
});
const broken = (part: string, says: string, mend: string): Finding => ({ part, state: 'broken', says, mend });

const MEGABYTE = 1_000_000;
const PATIENCE_MS = 5_000;
/** A database clock further off than this makes sessions end and backups come at odd times. */
const CLOCK_MS = 2_000;

const told = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Looks the installation over, part by part; nothing is changed. */
export async function examine(settings: Settings): Promise<Finding[]> {
  return [
    ...(await examineDatabase(settings)),
    await examineDisk(settings),
    await examineRedis(settings),
    await examineMail(settings),
    await examineFiles(settings),
    await examineFolder('Backups', settings.backupFolder, 'BACKUP_FOLDER'),
    await examineFonts(),
  ];
}

/** Node's own version: what the portal is run by. */
export function examineNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return broken('Node', `Node ${version} is too old.`, 'Install Node 22 or 24.');
  }
  if (major < 22) return careful('Node', `Node ${version} gets no more fixes.`, 'Move to Node 22 or 24.');
  return well('Node', `Node ${version}`);
}

async function examineDatabase(settings: Settings): Promise<Finding[]> {
  const { databaseUrl, databaseFile } = settings;
  const mend = databaseUrl
    ? 'See that PostgreSQL runs, and that host, user and password in DATABASE_URL are right.'
    : 'See that the folder of DATABASE_FILE is there and may be written by this user.';
  if (!databaseUrl && !existsSync(databaseFile)) {
    return [
      broken('Database', `${databaseFile} is not there.`, 'Run `concord migrate`, or `concord restore`.'),
    ];
  }
  try {
    return await examineOpened(settings);
  } catch (error) {
    return [broken('Database', `It does not answer: ${told(error)}`, mend)];
  }
}

async function examineOpened(settings: Settings): Promise<Finding[]> {
  const { databaseUrl: url, databaseFile: file } = settings;
  const database = openDatabase({ url, file, onLost: () => {} });
  try {
    const findings = [await examineSchema(database)];
    if (!url) findings.push(examineFile(file));
    const others = [await examineClock(database), await examineLastBackup(database, settings)];
    return [...findings, ...others.filter((finding) => finding !== null)];
  } finally {
    await database.close();
  }
}

async function examineSchema(database: Database): Promise<Finding> {
  const pending = await pendingMigrations(database);
  if (pending.length === 0) return well('Database', `${database.dialect.name}, up to date`);
  return broken(
    'Database',
    `${pending.join(', ')} did not run yet.`,
    'Back it up, then run `concord migrate`.',
  );
}

function examineFile(file: string): Finding {
  const { integrity } = inspectFile(file);
  if (integrity === 'ok') return well('Integrity', 'every page of the SQLite file is in order');
  return broken(
    'Integrity',
    `The SQLite file is damaged: ${integrity}`,
    'Stop the portal, keep the file, and restore the last backup with `concord restore`.',
  );
}

async function examineClock(database: Database): Promise<Finding | null> {
  const theirs = await database.serverTime();
  if (theirs === null) return null;
  const offMs = Math.abs(theirs - Date.now());
  if (offMs < CLOCK_MS) return well('Clock', 'agrees with the database’s');
  const says = `This machine’s clock is ${Math.round(offMs / 1_000)} seconds off the database’s.`;
  return careful('Clock', says, 'Let both keep time by NTP, with chrony or systemd-timesyncd.');
}

async function examineLastBackup(database: Database, { backupSchedule }: Settings): Promise<Finding | null> {
  if (database.dialect.name === 'postgres') return null;
  if (!backupSchedule) {
    return careful('Backup', 'None is scheduled.', 'Set BACKUP_SCHEDULE, such as `0 2 * * *`.');
  }
  const last = await findUpkeep(database.read, 'backup').catch(() => null);
  const at = last?.succeededAt;
  if (at && Date.now() - Date.parse(at) < 8 * DAY_MS)
    return well('Backup', `the last one succeeded at ${at}`);
  const says = at ? `The last one that succeeded is of ${at}.` : 'None has succeeded yet.';
  return careful('Backup', says, 'Run `concord backup`, and see in the log why the scheduled ones fail.');
}

async function examineDisk({ databaseFile }: Settings): Promise<Finding> {
  const folder = dirname(resolve(databaseFile));
  if (!existsSync(folder))
    return careful('Disk', `${folder} is not there.`, 'Make it, or set DATABASE_FILE.');
  const { bavail, bsize } = await statfs(folder);
  const free = Math.round((bavail * bsize) / MEGABYTE);
  if (free >= 1_000) return well('Disk', `${free} MB free`);
  const mend = 'Make room, or move DATABASE_FILE and BACKUP_FOLDER to a larger disk.';
  return free < 100
    ? broken('Disk', `Only ${free} MB are free.`, mend)
    : careful('Disk', `Only ${free} MB are free.`, mend);
}

async function examineRedis({ redisUrl }: Settings): Promise<Finding> {
  if (!redisUrl) return well('Redis', 'not used: the portal is one process');
  const redis = await openRedis(redisUrl, openLog('silent'));
  const health = redis.health();
  redis.close();
  if (health === 'ok') return well('Redis', 'answers');
  return broken('Redis', 'It does not answer.', 'See that it runs, and that REDIS_URL is right.');
}

async function examineMail({ smtpUrl, mailOutbox }: Settings): Promise<Finding> {
  if (!smtpUrl) return examineFolder('Mail', mailOutbox, 'MAIL_OUTBOX');
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url: smtpUrl, ...patience });
  try {
    await transport.verify();
    return well('Mail', 'the SMTP server takes our sign-in');
  } catch (error) {
    const { hostname } = new URL(smtpUrl);
    return broken(
      'Mail',
      `${hostname} refuses: ${told(error)}`,
      'See that SMTP_URL has the right host, user and password.',
    );
  } finally {
    transport.close();
  }
}

/** Where the files of messages are kept: a folder, or a bucket somewhere else. */
async function examineFiles(settings: Settings): Promise<Finding> {
  const { filesFolder, filesUrl } = settings;
  if (!filesUrl) return examineFolder('Files', filesFolder, 'FILES_FOLDER');
  const { host } = new URL(filesUrl);
  try {
    await openFiles(settings).check();
    return well('Files', `${host} keeps what it is given`);
  } catch (error) {
    const mend = 'See that FILES_URL has the right key, secret, host, bucket and region.';
    return broken('Files', `${host} does not: ${told(error)}`, mend);
  }
}

async function examineFolder(part: string, folder: string, setting: string): Promise<Finding> {
  const trial = join(folder, `.doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '');
    await rm(trial);
    return well(part, `${folder} can be written`);
  } catch (error) {
    return broken(
      part,
      `${folder} cannot be written: ${told(error)}`,
      `Give this user the folder, or set ${setting}.`,
    );
  }
}

/** The browser draws what people read; a font here is for pages that are printed or photographed on this machine. */
async function examineFonts(): Promise<Finding> {
  const found = await promisify(execFile)('fc-list', [':lang=ar', 'family']).then(
    ({ stdout }) => stdout.trim() !== '',
    () => existsSync('/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf'),
  );
  if (found) return well('Fonts', 'one for Arabic is there');
  return careful('Fonts', 'None for Arabic is installed.', 'On Debian: apt-get install fonts-noto-core.');
}
