import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Private PostgreSQL and Redis for tests: temporary folders, free ports, loopback only. They stop with the
 * process that started them, however it ends, and their folders go with them.
 */

/** Where PostgreSQL's programs are, or null when it is not installed. Debian keeps them out of the PATH. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...pathFolders()];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Path of Redis' server, or null when it is not installed. */
export function findRedis() {
  return findProgram('redis-server');
}

/** Path of the Chromium that never draws a window, or null when it is not installed. */
export function findHeadlessShell() {
  return findProgram('chromium-headless-shell');
}

/** Path of a Chromium, or null when none is installed. */
export function findChromium() {
  return (
    process.env.CHROMIUM_PATH ??
    findHeadlessShell() ??
    findProgram('chromium') ??
    findProgram('chromium-browser')
  );
}

/**
 * Starts an empty PostgreSQL; `url` opens its database `postgres`. Unless it is to be `durable` it may lose what
 * was committed last when it is crashed.
 */
export async function startPostgres({ durable = false } = {}) {
  const programs = findPostgres();
  if (!programs) throw new Error('PostgreSQL is not installed: apt-get install --yes postgresql');
  const owner = serviceAccount('postgres');
  const folder = temporaryFolder('concord-postgres-', owner);
  const data = join(folder, 'data');
  const setUp = ['-D', data, '-U', 'concord', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execFileSync(join(programs, 'initdb'), setUp, { stdio: 'pipe', cwd: folder, ...owner });
  const port = await freePort();
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200'];
  if (!durable) settings.push('synchronous_commit=off');
  const options = settings.flatMap((setting) => ['-c', setting]);
  const args = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), ...options];
  const service = guard(join(programs, 'postgres'), args, { folder, owner, signal: 'INT' });
  const ready = () =>
    execFileSync(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
  await until(ready, service);
  const { crash, revive, stop } = service;
  const url = `postgres://concord@127.0.0.1:${port}/postgres`;
  return { url, crash: () => crash('QUIT'), revive, stop };
}

/** Starts an empty Redis that keeps nothing on disk. */
export async function startRedis() {
  const program = findRedis();
  if (!program) throw new Error('Redis is not installed: apt-get install --yes redis-server');
  const folder = temporaryFolder('concord-redis-', {});
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const service = guard(program, args, { folder, owner: {}, signal: 'TERM' });
  await until(() => answers(port), service);
  const { crash, revive, stop } = service;
  return { url: `redis://127.0.0.1:${port}`, crash: () => crash('KILL'), revive, stop };
}

/**
 * A port of the loopback address that nothing listens on.
 * @returns {Promise<number>}
 */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Runs a service under a shell that takes orders (a signal to end it with, or to start it again) until the end of
 * its input: the pipe closes when this process ends, even by SIGKILL, and the shell then stops the service and
 * removes its folder.
 */
function guard(program, args, { folder, owner, signal }) {
  const script = `folder=$1; shift; run() { "$@" >>"$folder/log" 2>&1 & service=$!; }; run "$@"
    while read -r order; do
      if [ "$order" = start ]; then run "$@"; else kill -$order $service; wait $service; fi
    done
    kill -${signal} $service; wait $service; rm -rf "$folder"`;
  const shell = spawn('sh', ['-c', script, 'sh', folder, program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: folder,
    detached: true,
    ...owner,
  });
  const ended = new Promise((resolve) => shell.once('exit', resolve));
  shell.unref();
  shell.stdin.unref();
  return {
    running: () => shell.exitCode === null,
    log: join(folder, 'log'),
    crash: (how) => void shell.stdin.write(`${how}\n`),
    revive: () => void shell.stdin.write('start\n'),
    stop: async () => {
      shell.ref();
      shell.stdin.end();
      await ended;
    },
  };
}

async function until(ready, service) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await ready();
      return;
    } catch (error) {
      if (Date.now() > deadline || !service.running()) {
        throw new Error(`The service did not start; its log is ${service.log}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function answers(port) {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

/** PostgreSQL refuses to run as root: there it runs under its own account. */
function serviceAccount(name) {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function temporaryFolder(prefix, { uid, gid }) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  if (uid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

function findProgram(name) {
  const file = pathFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  return file ?? null;
}

function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}
