import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

let server: TestPortal;

beforeAll(async () => {
  server = await openTestPortal();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.address + path, { redirect: 'manual', headers });

describe('without a link', () => {
  it('one page stands in, the same for everybody in one language', async () => {
    const cookie = await server.cookieOf('ngo');
    const inEnglish = { Cookie: `${cookie}; locale=en`, 'Accept-Language': 'en' };
    const visitor = await get('/offline', { 'Accept-Language': 'en' });
    const person = await get('/offline', inEnglish);
    expect([visitor.status, person.status]).toEqual([200, 200]);
    const page = await visitor.text();
    const language = person.headers.get('Content-Language');
    if (language === 'en') expect(await person.text()).toBe(page);
    const inArabic = await (await get('/offline', { 'Accept-Language': 'ar' })).text();
    expect(inArabic).toContain('<html lang="ar" dir="rtl">');
    expect(page).not.toContain('<script>');
    expect(page).toMatch(/data-kept="[^"]*\{age\}/);
  });

  it('what is kept is told to who is signed in, and kept nowhere on the way', async () => {
    expect((await get('/offline/kept')).status).toBe(401);
    const answer = await get('/offline/kept', { Cookie: await server.cookieOf('ngo') });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ channels: expect.any(Array) });
  });

  it('the worker and what stands in need no sign-in, and are files of the portal alone', async () => {
    for (const path of ['/service-worker.js', '/offline.js', '/offline.css']) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('Content-Security-Policy')).toContain("worker-src 'self'");
    }
  });
});
