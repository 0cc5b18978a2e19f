import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. Every script runs there, from wherever it was called. */
export const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Concord needs Node 20.19 or newer (22 or 24 are best); this is ${process.version}.`);
}

/** Ends the script with a sentence that says what to do. */
export function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/** Runs a program in the foreground; `check: false` leaves a failure to the caller. */
export function run(command, args, { check = true, env = {}, quiet = false } = {}) {
  const stdio = quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'];
  const result = spawnSync(command, args, { stdio, env: { ...process.env, ...env }, encoding: 'utf8' });
  const ok = result.status === 0;
  if (!ok && check) {
    if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    stop(`\`${command} ${args.join(' ')}\` did not succeed; what it printed above says why.`);
  }
  return { ok, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** Path of a program that one of the installed packages brought. */
export function tool(name) {
  return join('node_modules', '.bin', name);
}

/**
 * Installs the packages of `package-lock.json` when `node_modules` does not hold exactly them. Not by `npm ci`:
 * it refuses the lock where a registry lacks the builds of other platforms that packages name as optional.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages (a few minutes the first time) …');
  const options = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok } = run('npm', ['install', ...options], { check: false, env: ownHeaders() });
  if (ok) return;
  stop(
    'The packages could not be installed. Check that the npm registry can be reached, and that a C++ compiler,\n' +
      'make and python3 are there (better-sqlite3 is compiled where no finished build fits):\n' +
      '  apt-get install --yes build-essential python3\nThen run the same command again.',
  );
}

/** What is compiled uses the headers that came with Node, where they did, instead of fetching them. */
function ownHeaders() {
  const prefix = resolve(realpathSync(process.execPath), '../..');
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional || peer);
  });
}
