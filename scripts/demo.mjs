import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { serve } from './serve.mjs';
import { freePort } from './services.mjs';
import { ensureInstalled, run } from './setup.mjs';

/** The portal on this machine with a database of its own, filled once with the demonstration. */
const folder = 'data/demo';

ensureInstalled();
await ensureBuilt();
mkdirSync(folder, { recursive: true });
const port = process.env.PORT ?? (await freePort(3000).catch(() => freePort()));
Object.assign(process.env, {
  NODE_ENV: 'production',
  DEMONSTRATION: '1',
  OUTBOX_PAGE: '1',
  PORT: String(port),
  ORIGIN: process.env.ORIGIN ?? `http://localhost:${port}`,
  DATABASE_URL: '',
  DATABASE_FILE: `${folder}/concord.sqlite`,
  MAIL_OUTBOX: `${folder}/outbox`,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
});
loadOnce();
await serve();
console.log(`\nConcord is at ${process.env.ORIGIN} · Ctrl-C stops it · rm -r ${folder} begins anew\n`);

/** A demonstration that was not told to its end is told again from the beginning. */
function loadOnce() {
  if (!existsSync('server/demo/tell.ts')) return;
  const told = existsSync(process.env.DATABASE_FILE);
  const quietly = { env: { LOG_LEVEL: 'error' } };
  if (!told) console.log('Telling the demonstration …');
  const { ok } = run(process.execPath, ['bin/concord.mjs', 'demo'], { ...quietly, check: false });
  if (ok) return;
  if (!told) rmSync(folder, { recursive: true, force: true });
  process.exit(1);
}
