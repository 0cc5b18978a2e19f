import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/build.mjs';

interface Built {
  /** A SQLite file in which the demonstration is told, to be copied. */
  readonly demonstration: string;
  remove(): void;
}

/** One for every project of a run: each project loads its own copy of this module. */
const shared = globalThis as typeof globalThis & { concordBuilt?: Promise<Built> };

/** Builds the portal where a source is newer than the build, and tells the demonstration once. */
export default async function setUpBuild(project: TestProject): Promise<() => void> {
  const built = await sharedBuild();
  project.provide('demonstration', built.demonstration);
  return () => built.remove();
}

export const sharedBuild = (): Promise<Built> => {
  shared.concordBuilt ??= build();
  return shared.concordBuilt;
};

async function build(): Promise<Built> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'concord-demonstration-'));
  const demonstration = join(folder, 'concord.sqlite');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DEMONSTRATION: '1',
    ORIGIN: 'http://localhost:3000',
    DATABASE_URL: '',
    DATABASE_FILE: demonstration,
    LOG_LEVEL: 'error',
  };
  execFileSync(process.execPath, ['bin/concord.mjs', 'demo'], { env, stdio: 'pipe' });
  return { demonstration, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

declare module 'vitest' {
  interface ProvidedContext {
    demonstration: string;
  }
}
