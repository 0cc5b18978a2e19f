import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

let server: TestPortal;

beforeAll(async () => {
  server = await openTestPortal();
});
afterAll(() => server.stop());

const post = (path: string, cookie: string, body: Record<string, string>) =>
  fetch(server.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: server.origin },
    body: new URLSearchParams(body),
  });

it('signing out ends the session and clears what the browser kept, but not that the device is known', async () => {
  const cookie = await server.cookieOf('ngo');
  const response = await post('/sign-out', cookie, {});
  expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  const after = await fetch(`${server.address}/account`, { redirect: 'manual', headers: { Cookie: cookie } });
  expect(after.status).not.toBe(200);
});

it('strangers register so often from one address and no more', async () => {
  // A tenth of what production allows: a hundred from one address.
  const strict = await openTestPortal({ limitFactor: 0.1 });
  try {
    const register = () =>
      fetch(`${strict.address}/register`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: strict.origin },
        body: new URLSearchParams({
          _command: 'organisation.register',
          kind: 'foundation',
          name: 'Of a stranger',
        }),
      }).then(({ status }) => status);
    const answers = [];
    for (let times = 0; times < 11; times += 1) answers.push(await register());
    expect(answers.slice(0, 10)).not.toContain(429);
    expect(answers.at(-1)).toBe(429);
  } finally {
    await strict.stop();
  }
});
