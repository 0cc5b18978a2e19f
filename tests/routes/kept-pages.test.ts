import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '#server/core/system-actor.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

let server: TestPortal;

beforeAll(async () => {
  server = await openTestPortal();
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.address + path, { redirect: 'manual', headers });

it('a public page is kept as it was drawn, for each language and look, and answered by its ETag', async () => {
  expect((await get('/missions')).headers.get('etag')).toBeNull();
  const kept = await get('/missions');
  const etag = kept.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  expect(await kept.text()).toContain('<html lang="en"');
  expect((await get('/missions', { 'If-None-Match': etag })).status).toBe(304);

  for (const Cookie of ['locale=ar', 'theme=dark', 'textOnly=on']) {
    const drawn = await (await get('/missions', { Cookie })).text();
    expect(await (await get('/missions', { Cookie })).text()).toBe(drawn);
    expect((await get('/missions', { Cookie, 'If-None-Match': etag })).status).toBe(200);
  }
});

it('is drawn anew after anything happened that it may show', async () => {
  await get('/missions');
  const before = await get('/missions');
  const shown = await before.text();
  const { id: missionId } = await server.portal.database.read
    .selectFrom('mission')
    .select('id')
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  await server.portal.execute(
    'mission.change-state',
    { missionId, action: 'close' },
    { actor: systemActor, requestId: 'closes-a-mission', address: 'test' },
  );
  expect(await (await get('/missions')).text()).not.toBe(shown);
  expect((await get('/missions')).headers.get('etag')).not.toBe(before.headers.get('etag'));
});

it('never for whoever is signed in, nor a page with a form of one person’s own', async () => {
  const Cookie = await server.cookieOf('coordinator');
  for (const [path, headers] of [
    ['/missions', { Cookie }],
    ['/sign-in', {}],
    ['/register', {}],
  ] as const) {
    await get(path, headers);
    expect([path, (await get(path, headers)).headers.get('etag')]).toEqual([path, null]);
  }
  expect(await (await get('/missions')).text()).not.toContain('Sign out');
});
