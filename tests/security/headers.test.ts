import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, everyAddress } from '#tests/support/addresses.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

let server: TestPortal;
let addresses: readonly Address[];
const readers = new Map<string, string>();

beforeAll(async () => {
  server = await openTestPortal({ https: true });
  addresses = await everyAddress(server.portal);
  readers.set('a visitor', '');
  readers.set('a member', await server.cookieOf('ngo2'));
  readers.set('a coordinator', await server.cookieOf('coordinator'));
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

const get = (path: string, cookie = '') =>
  fetch(server.address + path, { redirect: 'manual', headers: { Cookie: cookie } });

/** What is missing or too lax in the headers of a page, for whoever reads it. */
function faultsOf({ headers }: Response, signedIn: boolean): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split(';').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
  const rules: [string, boolean][] = [
    ['default-src none', directives.get('default-src')?.join() === "'none'"],
    [
      'script by nonce',
      directives.get('script-src')?.some((source) => source.startsWith("'nonce-")) ?? false,
    ],
    ['no unsafe source', !/unsafe-|\*|https?:/.test(policy.replace(/connect-src[^;]*/, ''))],
    ['no framing', directives.get('frame-ancestors')?.join() === "'none'"],
    ['no base', directives.get('base-uri')?.join() === "'none'"],
    ['forms stay here', directives.get('form-action')?.join() === "'self'"],
    ['X-Frame-Options', headers.get('x-frame-options') === 'DENY'],
    ['nosniff', headers.get('x-content-type-options') === 'nosniff'],
    ['Referrer-Policy', headers.get('referrer-policy') === 'same-origin'],
    ['HSTS', /max-age=\d{8}/.test(headers.get('strict-transport-security') ?? '')],
    ['same-origin opener', headers.get('cross-origin-opener-policy') === 'same-origin'],
    ['no server named', headers.get('x-powered-by') === null && headers.get('server') === null],
    ['not stored', !signedIn || headers.get('cache-control') === 'no-store'],
    ...headers.getSetCookie().map((cookie): [string, boolean] => [`cookie ${cookie}`, isGuarded(cookie)]),
  ];
  return rules.filter(([, kept]) => !kept).map(([rule]) => rule);
}

function isGuarded(cookie: string): boolean {
  const isSession = /session/i.test(cookie.split('=')[0] ?? '');
  const attributes = cookie.split(';').map((part) => part.trim());
  return (
    attributes.includes('HttpOnly') &&
    attributes.includes('Secure') &&
    attributes.includes('Path=/') &&
    attributes.includes('SameSite=Lax') &&
    (!isSession || cookie.startsWith('__Host-'))
  );
}

describe('headers and cookies', () => {
  it('are right on every page, for whoever reads it', async () => {
    expect(addresses.length).toBeGreaterThan(40);
    const faults: string[] = [];
    for (const [who, cookie] of readers) {
      for (const { path } of addresses) {
        const response = await get(path, cookie);
        const missing = faultsOf(response, cookie !== '');
        if (missing.length > 0) faults.push(`${path} for ${who}: ${missing.join(', ')}`);
        if (response.status >= 500) faults.push(`${path} for ${who}: ${response.status}`);
        await response.arrayBuffer();
      }
    }
    expect(faults).toEqual([]);
  });

  it('are right where no page is: the API, files, refusals, what is unknown', async () => {
    const asset = /"(\/assets\/[^"]+\.js)"/.exec(
      await (await get('/home', readers.get('a member'))).text(),
    )?.[1];
    const paths = [
      '/api/v1/openapi.json',
      '/api/v1/nothing',
      '/no/such/page',
      '/%00',
      asset ?? '',
      '/favicon.svg',
    ];
    for (const path of paths) expect([path, faultsOf(await get(path), false)]).toEqual([path, []]);
    const refused = await fetch(`${server.address}/sign-in`, {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
    });
    expect([refused.status, faultsOf(refused, false)]).toEqual([403, []]);
  });

  it('keep what is carried away in a file out of every store, said once', async () => {
    const Cookie = await server.cookieOf('coordinator');
    const exported = await fetch(`${server.address}/audit/export`, {
      method: 'POST',
      headers: { Origin: server.origin, Cookie },
      body: new URLSearchParams({ _command: 'audit.export' }),
    });
    expect(exported.headers.get('content-type')).toContain('text/csv');
    expect(faultsOf(exported, true)).toEqual([]);
  });

  it('give every page a nonce of its own, and every script carries it', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 20; time += 1) {
      const response = await get('/home', readers.get('a member'));
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(20);
  });

  it('guard the cookie that a sign-in sets, and take it away again', async () => {
    const post = (path: string, body: Record<string, string>, cookie = '') =>
      fetch(server.address + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: server.origin, Cookie: cookie },
        body: new URLSearchParams(body),
      });
    const credentials = { email: 'ngo@concord.example', password: 'Concord-demo-2026' };
    const signedIn = await post('/sign-in', { _command: 'session.start', ...credentials });
    const [cookie = ''] = signedIn.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-[^=]+=[a-z2-7]{40};/);
    expect(faultsOf(signedIn, false)).toEqual([]);
    const preferences = await post('/preferences', { locale: 'fr', theme: 'dark' });
    expect([preferences.headers.getSetCookie().length, faultsOf(preferences, false)]).toEqual([2, []]);
    const out = await post('/sign-out', {}, cookie.split(';')[0]);
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-[^=]+=;.*Max-Age=0/);
    expect((await get('/account', cookie.split(';')[0])).status).not.toBe(200);
  });
});
