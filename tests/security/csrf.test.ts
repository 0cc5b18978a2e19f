import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '#server/commands.ts';
import { type AnyCommand } from '#server/core/command.ts';
import { type Address, everyAddress } from '#tests/support/addresses.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { stateOf } from '#tests/support/state.ts';

let server: TestPortal;
let addresses: readonly Address[];
let cookie: string;

beforeAll(async () => {
  server = await openTestPortal();
  addresses = await everyAddress(server.portal);
  cookie = await server.cookieOf('coordinator');
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

/** As another site's page would send it: the browser adds the cookie and says where it comes from. */
const foreign: readonly Record<string, string>[] = [
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'none' },
  {},
  { Referer: 'ORIGIN/home' },
  { Origin: 'ORIGIN.evil.example' },
  { Origin: 'ORIGIN/' },
  { Origin: 'http://evil.ORIGINHOST' },
  { Authorization: 'Bearer nothing' },
];

const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/json'];

const headersOf = (given: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value.replace('ORIGINHOST', new URL(server.origin).host).replace('ORIGIN', server.origin),
    ]),
  );

describe('a page of another site', () => {
  it('has no effect by any method on any address', async () => {
    const before = stateOf(server.portal);
    const open: string[] = [];
    for (const [at, { path }] of addresses.entries()) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const given = foreign[(at + method.length) % foreign.length] ?? {};
        const response = await fetch(server.address + path, {
          method,
          redirect: 'manual',
          headers: { Cookie: cookie, 'Content-Type': types[at % types.length] ?? '', ...headersOf(given) },
          body: '_command=organisation.register&name=x',
        });
        if (response.status !== 403)
          open.push(`${method} ${path} ${JSON.stringify(given)}: ${response.status}`);
        await response.arrayBuffer();
      }
    }
    expect(open).toEqual([]);
    expect(stateOf(server.portal)).toBe(before);
  });

  it('is refused whatever it says of itself, by form and by API', async () => {
    const before = stateOf(server.portal);
    for (const given of foreign) {
      for (const type of types) {
        for (const path of ['/sign-out', '/account/act-as', '/api/v1/channels']) {
          const headers = { Cookie: cookie, 'Content-Type': type, ...headersOf(given) };
          const response = await fetch(server.address + path, {
            method: 'POST',
            headers,
            body: '{}',
            redirect: 'manual',
          });
          // A token that nobody was given is refused as such; the cookie beside it counts for nothing.
          const bearer = 'Authorization' in given && path.startsWith('/api/');
          expect([path, given, type, response.status]).toEqual([path, given, type, bearer ? 401 : 403]);
        }
      }
    }
    expect(stateOf(server.portal)).toBe(before);
  });

  it('changes nothing by making a browser open an address', async () => {
    const before = stateOf(server.portal);
    const commandsAsQuery = (commands as readonly AnyCommand[]).map(
      ({ name }) => `_command=${name}&propose=true`,
    );
    for (const [at, { path }] of addresses.entries()) {
      for (const method of ['GET', 'HEAD']) {
        const query = commandsAsQuery[at % commandsAsQuery.length];
        const response = await fetch(`${server.address}${path}?${query}`, {
          method,
          headers: { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' },
          redirect: 'manual',
        });
        await response.arrayBuffer();
      }
    }
    for (const { path } of commands as readonly AnyCommand[]) {
      if (path)
        await (await fetch(`${server.address}/api/v1${path}`, { headers: { Cookie: cookie } })).arrayBuffer();
    }
    expect(stateOf(server.portal)).toBe(before);
  });

  it('and the portal’s own page is believed', async () => {
    for (const given of [{ Origin: server.origin }, { 'Sec-Fetch-Site': 'same-origin' }]) {
      const response = await fetch(`${server.address}/preferences`, {
        method: 'POST',
        headers: given,
        body: new URLSearchParams({ locale: 'es' }),
        redirect: 'manual',
      });
      expect(response.status).toBe(303);
    }
  });
});
