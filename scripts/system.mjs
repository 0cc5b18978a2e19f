import { existsSync } from 'node:fs';
import { findChromium, findHeadlessShell, findPostgres, findRedis } from './services.mjs';
import { run, stop } from './setup.mjs';

/** What the tests need beside Node, and the Debian package it comes in. */
const needs = [
  {
    // It draws no windows of its own, and does the same in two thirds of the time.
    what: 'Chromium’s headless shell',
    packages: ['chromium-headless-shell'],
    found: () => Boolean(findHeadlessShell()),
    required: false,
  },
  { what: 'Chromium', packages: ['chromium'], found: () => Boolean(findChromium()), required: true },
  {
    what: 'a font for Arabic',
    packages: ['fonts-noto-core'],
    found: () => existsSync('/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf'),
    required: false,
  },
  { what: 'PostgreSQL', packages: ['postgresql'], found: () => Boolean(findPostgres()), required: true },
  { what: 'Redis', packages: ['redis-server'], found: () => Boolean(findRedis()), required: true },
];

/** Installs what is missing when it may, else names it: its tests are skipped, but in CI that fails the run. */
export function ensureSystem() {
  if (missing().length === 0) return;
  const packages = missing().flatMap((need) => need.packages);
  const command = ['install', '--yes', '--no-install-recommends', ...packages];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { check: false, env, quiet: true });
    run('apt-get', command, { check: false, env, quiet: true });
  }
  const still = missing();
  if (still.length === 0) return;
  const names = still.map((need) => need.what).join(', ');
  const advice = `Missing: ${names}. Install with\n  sudo apt-get ${command.join(' ')}`;
  if (process.env.CI && still.some((need) => need.required)) stop(advice);
  console.log(`${advice}\nThe tests that need them are skipped.`);
}

function missing() {
  return needs.filter((need) => !need.found());
}
