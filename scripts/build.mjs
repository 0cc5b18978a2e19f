import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
  'scripts/build.mjs',
  'vite.catalogues.ts',
  'vite.config.ts',
  'vite.icons.ts',
  'vite.licences.ts',
  'vite.macros.ts',
  'lingui.config.ts',
];
const stamp = 'build/.stamp';

/** Builds the screens (Remix, into build/client) and, of them and the server, what runs (esbuild, into build/portal). */
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

/** Packages that bring more than scripts, that are large and rarely used, or that only developing takes. */
const apart = [
  'better-sqlite3',
  'sharp',
  '@node-rs/argon2',
  '@napi-rs/canvas',
  'pdfjs-dist',
  'world-atlas',
  '@aws-sdk/*',
  '@remix-run/dev',
  'vite',
];

/** Server, screens and their packages in few files: finding and reading some thousand is most of a start. */
async function bundleServer() {
  const { build: bundle } = await import('esbuild');
  // Under their names without the first folder.
  const programs = [
    './server/main.ts',
    './server/cli/main.ts',
    './server/imports/sheet-thread.ts',
    './server/attachments/first-page-thread.ts',
    './db/dialects/long-reads-thread.ts',
  ].map((path) => ({ in: path, out: `portal/${path.replace(/^\.\/\w+\//, '').replace(/\.ts$/, '')}` }));
  await bundle({
    entryPoints: [...programs, { in: './build/server/index.js', out: 'server/index' }],
    outdir: 'build',
    chunkNames: 'portal/[name]-[hash]',
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    external: apart,
    banner: { js: requiring },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'external',
    sourcemap: true,
    sourcesContent: false,
    plugins: [ownMapsOnly],
    logLevel: 'warning',
    // Remix names packages for what importing them does, which is nothing.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  rmSync('build/server/assets', { recursive: true });
}

/** Older packages among the bundled ones ask for Node's own modules by `require`. */
const requiring =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

const noMap = Buffer.from('{"version":3,"sources":["package"],"mappings":"AAAA"}').toString('base64');

/** A start reads every map: those of packages and of what Vite has written would be longer than our own. */
const ownMapsOnly = {
  name: 'own-maps-only',
  setup({ onLoad }) {
    onLoad({ filter: /\/(?:node_modules|build)\/.*\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${noMap}`,
    }));
  },
};

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
