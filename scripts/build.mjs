import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, run, tool } from './setup.mjs';

const sources = [
  'app',
  'db',
  'domain',
  'public',
  'server',
  'package-lock.json',
  'vite.catalogues.ts',
  'vite.config.ts',
  'vite.icons.ts',
  'vite.licences.ts',
  'vite.macros.ts',
  'lingui.config.ts',
];
const stamp = 'build/.stamp';

/** Builds the screens (Remix, into build/client and build/server) and the server (esbuild, into build/portal). */
export async function build() {
  const started = Date.now();
  rmSync('build', { recursive: true, force: true });
  const quiet = !process.env.CONCORD_VERBOSE;
  run(tool('remix'), ['vite:build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' }, quiet });
  await bundleServer();
  writeFileSync(stamp, '');
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Builds only when a source is newer than what was built. */
export async function ensureBuilt() {
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (sources.some((path) => newest(path) > built)) await build();
}

async function bundleServer() {
  const { build: bundle } = await import('esbuild');
  await bundle({
    // Under their names without the first folder.
    entryPoints: [
      './server/main.ts',
      './server/cli/main.ts',
      './server/imports/sheet-thread.ts',
      './server/attachments/first-page-thread.ts',
      './db/dialects/long-reads-thread.ts',
    ].map((path) => ({ in: path, out: path.replace(/^\.\/\w+\//, '').replace(/\.ts$/, '') })),
    outdir: 'build/portal',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  await build();
}
