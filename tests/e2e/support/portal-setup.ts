import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium, freePort } from '../../../scripts/services.mjs';
import { sharedBuild } from '../../support/build-setup.ts';

export interface Stage {
  /** Address of the built portal with the demonstration as it was told. */
  readonly origin: string;
  /** Where the one browser of the run is reached. */
  readonly browser: string;
  /** Its SQLite file, to look things up in. */
  readonly file: string;
  /** What the portal logged, a JSON line each. */
  readonly log: string;
}

/** Journeys run two at a time, each with a portal of its own: what one does another would see. */
const atOnce = (project: string) => (project === 'journeys' ? 2 : 1);

/** A built portal with the demonstration for each journey that runs at a time, and one browser for all. */
export default async function startPortal(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (!executablePath) {
    if (process.env.CI) throw new Error('Chromium is not installed: apt-get install --yes chromium');
    project.provide('stages', []);
    return async () => {};
  }
  const { demonstration } = await sharedBuild();
  const folders = Array.from({ length: atOnce(project.name) }, () =>
    mkdtempSync(join(tmpdir(), 'concord-journeys-')),
  );
  const portals = await Promise.all(folders.map((folder) => startServer(folder, demonstration)));
  const browser = await chromium.launchServer({ executablePath, args: ['--no-sandbox'] });
  project.provide(
    'stages',
    portals.map(({ origin, file, log }) => ({ origin, file, log, browser: browser.wsEndpoint() })),
  );
  return async () => {
    await browser.close();
    await Promise.all(portals.map((portal) => portal.stop()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}

async function startServer(folder: string, demonstration: string) {
  const file = join(folder, 'concord.sqlite');
  copyFileSync(demonstration, file);
  cpSync(join(dirname(demonstration), 'files'), join(folder, 'files'), { recursive: true });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DEMONSTRATION: '1',
    OUTBOX_PAGE: '1',
    PORT: String(port),
    ORIGIN: origin,
    DATABASE_URL: '',
    DATABASE_FILE: file,
    MAIL_OUTBOX: join(folder, 'outbox'),
    LOG_LEVEL: 'error',
    // One address and few people do here what many do elsewhere.
    LIMIT_FACTOR: '100',
  };
  const log = join(folder, 'log');
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, ['build/portal/main.js'], { env, stdio: ['ignore', output, output] });
  const dieWithUs = () => void child.kill();
  process.once('exit', dieWithUs);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await untilReady(origin);
  return {
    origin,
    file,
    log,
    async stop() {
      process.off('exit', dieWithUs);
      child.kill();
      await ended;
    },
  };
}

async function untilReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(100);
  }
  throw new Error('The built portal was not ready within twenty seconds.');
}

declare module 'vitest' {
  interface ProvidedContext {
    /** What the journeys run against, one for each that runs at a time; none where no Chromium is installed. */
    stages: readonly Stage[];
  }
}
