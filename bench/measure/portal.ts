import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { freePort } from '../../scripts/services.mjs';
import { type Server, startServer } from './server.ts';

/** The built portal over a database of its own. */
export interface RunningPortal extends Server {
  readonly origin: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'concord-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** What every portal of the bench is told. */
export const surroundings: Readonly<Record<string, string>> = {
  // The rate limits are opened, which no portal in production allows.
  NODE_ENV: 'production',
  DEMONSTRATION: '1',
  LIMIT_FACTOR: '10000',
  MAIL_OUTBOX: join(scratch, 'outbox'),
  DATABASE_URL: '',
};

/** Path of a new database that holds the demonstration, which is told once. */
export function demonstrationDatabase(name: string): string {
  const told = join(scratch, 'demonstration.sqlite');
  if (!existsSync(told)) {
    mkdirSync(scratch, { recursive: true });
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...surroundings,
      LOG_LEVEL: 'error',
      DATABASE_FILE: told,
    };
    execFileSync(process.execPath, ['bin/concord.mjs', 'demo'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const path = join(scratch, `${name}.sqlite`);
  for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true });
  copyFileSync(told, path);
  return path;
}

/** Works on a database that nobody else has open. */
export async function withDatabase<Result>(
  file: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase({ url: null, file, onLost: () => {} });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export async function startPortal(
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningPortal> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const settings = { ...surroundings, DATABASE_FILE: file, PORT: String(port), ORIGIN: origin };
  const inspect = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];
  const server = await startServer([...inspect, 'build/portal/main.js'], { ...settings, ...environment });
  return { ...server, origin };
}
