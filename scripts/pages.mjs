import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from './services.mjs';

const person = { email: 'weights@concord.example', password: 'weigh-every-page-1' };

/**
 * Pages as the built server sends them from an empty database, by address: first to a visitor, and where a
 * visitor is turned away, to a coordinator. An address with parameters is not visited.
 */
export async function visitPages(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-weights-'));
  const server = await startServer(folder);
  const pages = new Map();
  try {
    const cookie = await signIn(server.origin);
    for (const path of paths.filter((candidate) => !candidate.includes(':'))) {
      const page = (await visit(server.origin, path, '')) ?? (await visit(server.origin, path, cookie));
      if (page) pages.set(path, page);
    }
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return pages;
}

async function startServer(folder) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const own = {
    PORT: String(port),
    ORIGIN: origin,
    DEMONSTRATION: '1',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: '',
  };
  const files = { DATABASE_FILE: join(folder, 'concord.sqlite'), MAIL_OUTBOX: join(folder, 'outbox') };
  const env = { ...process.env, NODE_ENV: 'production', ...own, ...files };
  const input = `Weights\n${person.email}\n${person.password}\n`;
  execFileSync(process.execPath, ['bin/concord.mjs', 'create-coordinator'], { env, input, stdio: 'pipe' });
  const child = spawn(process.execPath, ['build/portal/main.js'], { env, stdio: 'ignore' });
  process.once('exit', () => child.kill());
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(origin)) return { origin, stop: () => child.kill() };
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

async function signIn(origin) {
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ _command: 'session.start', ...person }),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function visit(origin, path, cookie) {
  const response = await fetch(origin + path, { redirect: 'manual', headers: { Cookie: cookie } });
  const isPage = response.status === 200 && response.headers.get('content-type')?.includes('text/html');
  const html = await response.text();
  if (!isPage) return null;
  const files = [
    ...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:js|css))"|from "(\/[^"]+\.js)"|import "(\/[^"]+\.js)"/g),
  ];
  const urls = files.map(([, attribute, from, imported]) => attribute ?? from ?? imported);
  return {
    anonymous: cookie === '',
    scripts: urls.filter((url) => url.endsWith('.js') && existsSync(`build/client${url}`)),
    styles: urls.filter((url) => url.endsWith('.css')),
    htmlKilobytes: gzipSync(html).length / 1024,
  };
}
