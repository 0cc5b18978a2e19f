import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { findChromium, findPostgres, findRedis, startPostgres, startRedis } from './services.mjs';
import { ensureInstalled, run, tool } from './setup.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Every test there is, from a fresh clone: installs, builds, starts private services, checks, tests. The last
 * line counts them: `N passed, N failed, N skipped`. With `--long` also the tests that take hours.
 */
const long = process.argv.includes('--long');
const projects = [
  'commands',
  'contracts',
  'doors',
  'alone',
  'reliability',
  'cluster',
  'pages',
  'journeys',
].flatMap((name) => ['--project', name]);

ensureInstalled();
ensureSystem();
await build();

const postgres = findPostgres() ? await startPostgres() : null;
const redis = findRedis() ? await startRedis() : null;
const folder = mkdtempSync(join(tmpdir(), 'concord-counts-'));
const env = {
  TEST_POSTGRES_URL: postgres?.url ?? '',
  TEST_REDIS_URL: redis?.url ?? '',
  CHROMIUM_PATH: findChromium() ?? '',
  CONCORD_TEST_LONG: long ? '1' : '',
};

const unitCounts = join(folder, 'unit.json');
const checks = await check({ CONCORD_TEST_COUNTS: unitCounts });
const otherCounts = join(folder, 'others.json');
run(tool('vitest'), ['run', ...projects], {
  check: false,
  env: { ...env, CONCORD_TEST_COUNTS: otherCounts },
});

const total = [checksAsTests(), countsOf(unitCounts), countsOf(otherCounts)].reduce((sum, counts) => ({
  passed: sum.passed + counts.passed,
  failed: sum.failed + counts.failed,
  skipped: sum.skipped + counts.skipped,
}));
rmSync(folder, { recursive: true, force: true });
await postgres?.stop();
await redis?.stop();
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Each check counts as one test; the unit tests among them count one by one. */
function checksAsTests() {
  const failed = checks.failed.filter((name) => name !== 'unit tests').length;
  return { passed: checks.passed + checks.failed.length - 1 - failed, failed, skipped: 0 };
}

/** A run that ended without writing its counts has failed as a whole. */
function countsOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
