import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './services.mjs';

const password = 'Concord-demo-2026';

/** The built server on a database of its own in which the demonstration has been told. */
export async function startDemonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-pages-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const own = {
    PORT: String(port),
    ORIGIN: origin,
    DEMONSTRATION: '1',
    OUTBOX_PAGE: '1',
    LIMIT_FACTOR: '100',
  };
  const quiet = { LOG_LEVEL: 'fatal', DATABASE_URL: '' };
  const files = { DATABASE_FILE: join(folder, 'concord.sqlite'), MAIL_OUTBOX: join(folder, 'outbox') };
  const env = { ...process.env, NODE_ENV: 'production', ...own, ...quiet, ...files };
  execFileSync(process.execPath, ['bin/concord.mjs', 'demo'], { env, stdio: 'pipe' });
  const child = spawn(process.execPath, ['build/portal/main.js'], { env, stdio: 'ignore' });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(origin)) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The built server did not answer within ten seconds.');
}

async function answers(origin) {
  return fetch(`${origin}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

/** The cookies of somebody of the demonstration, as a header. */
export async function signIn(origin, mailbox) {
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ _command: 'session.start', email: `${mailbox}@concord.example`, password }),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/**
 * Follows the links of the pages as one reader, and keeps of each route the address whose page is the largest.
 * `routeOf` names the route of an address; of one route only so many addresses are tried. Routes below a page found
 * are tried with its ids, linked or not.
 */
export async function findPages(origin, cookie, { routes, routeOf, tries = 4 }) {
  const pages = new Map();
  const tried = new Map();
  const seen = new Set();
  const waiting = routes.filter((route) => !route.includes(':'));
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const route = routeOf(path);
    const count = tried.get(route) ?? 0;
    if (!route || count >= tries || seen.has(path)) continue;
    seen.add(path);
    tried.set(route, count + 1);
    const html = await readPage(origin + path, cookie);
    if (html === null) continue;
    if (html.length > (pages.get(route)?.length ?? 0)) pages.set(route, { path, length: html.length });
    waiting.push(...linksIn(html), ...below(path, route, routes));
  }
  return pages;
}

function below(path, route, routes) {
  const rests = routes
    .filter((other) => other.startsWith(`${route}/`))
    .map((other) => other.slice(route.length));
  return rests.filter((rest) => !rest.includes(':')).map((rest) => path.split('?')[0] + rest);
}

async function readPage(address, cookie) {
  const response = await fetch(address, { redirect: 'manual', headers: { Cookie: cookie } });
  const isPage = response.status === 200 && response.headers.get('content-type')?.includes('text/html');
  return isPage ? response.text() : null;
}

function linksIn(html) {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, link]) =>
    link.replaceAll('&amp;', '&'),
  );
  return links.filter((link) => !link.startsWith('//'));
}
