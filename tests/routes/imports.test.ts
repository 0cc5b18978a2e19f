import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

let server: TestPortal;
let cookie: string;
let missionId: string;

beforeAll(async () => {
  server = await openTestPortal();
  cookie = await server.cookieOf('coordinator');
  const shown = await fetch(server.address + page, { headers: { Cookie: cookie } });
  missionId = /name="missionId" value="([0-9a-f-]{36})"/.exec(await shown.text())?.[1] ?? '';
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

const page = '/missions/minusca/imports';
const sheet = 'Organisation,Activity,Month,Reached\nLake Water,Wells,2014-01,=1+2\n';

interface Sent {
  readonly content?: string | Uint8Array<ArrayBuffer>;
  readonly as?: string;
  readonly origin?: string;
  readonly number?: string;
}

/** What a browser sends for the form, without script. */
async function send({ content, as = cookie, origin = server.origin, number = crypto.randomUUID() }: Sent) {
  const form = new FormData();
  form.set('_command', 'import.upload');
  form.set('_request', `${number}.form`);
  form.set('missionId', missionId);
  form.set('file', new File(content === undefined ? [] : [content], 'sheet.csv'));
  const response = await fetch(server.address + page, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: as, Origin: origin },
    body: form,
  });
  return { status: response.status, to: response.headers.get('location'), text: await response.text() };
}

const speak = (locale: 'en' | 'es') =>
  server.portal.database.root.updateTable('person').set({ locale }).execute();

it('takes a sheet by an ordinary form and leads to its page', async () => {
  const { status, to } = await send({ content: sheet });
  expect(status).toBe(303);
  expect(to).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
  const shown = await fetch(server.address + to, { headers: { Cookie: cookie } });
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain('Every row has an error');

  const errors = await fetch(`${server.address}${to}/errors.csv`, { headers: { Cookie: cookie } });
  expect(errors.headers.get('content-disposition')).toMatch(/^attachment; filename="errors-/);
  expect(await errors.text()).toMatch(
    /^Row,Column,What stands there,What to do,Code\r\n2,Reached,'=1\+2,This is not.*,imports\.row\.not_a_number\r\n$/,
  );
  await speak('es');
  const inSpanish = await fetch(`${server.address}${to}/errors.csv`, { headers: { Cookie: cookie } });
  await speak('en');
  expect(await inSpanish.text()).toMatch(/^Fila,.*\r\n2,Reached,'=1\+2,No es un número/);
  const ngo = await server.cookieOf('ngo');
  const hidden = await fetch(`${server.address}${to}/errors.csv`, { headers: { Cookie: ngo } });
  expect(hidden.status).toBe(404);
});

it('answers a second press as the first, and another file from the same page anew', async () => {
  const number = crypto.randomUUID();
  const first = await send({ content: sheet, number });
  expect((await send({ content: sheet, number })).to).toBe(first.to);
  const other = await send({ content: sheet.replace('=1+2', '3'), number });
  expect(other.status).toBe(303);
  expect(other.to).not.toBe(first.to);
});

it('says at its field what is wrong with a file', async () => {
  const none = await send({});
  expect([none.status, none.text.includes('Choose a file.')]).toEqual([422, true]);
  const picture = await send({ content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
  expect([picture.status, picture.text.includes('not a sheet that can be read')]).toEqual([422, true]);
  const over = await send({ content: 'a,b\n'.repeat(2_800_000) });
  expect([over.status, over.text.includes('larger than the 10 MB')]).toEqual([422, true]);
  const huge = await send({ content: 'a,b\n'.repeat(4_000_000) });
  expect([huge.status, huge.text.includes('This is larger than the 10 MB allowed here.')]).toEqual([
    413,
    true,
  ]);
  expect(huge.text).toContain('name="file"');
});

it('is for coordinators, from their own pages', async () => {
  expect((await send({ content: sheet, as: await server.cookieOf('ngo') })).status).toBe(403);
  expect((await send({ content: sheet, as: '' })).to).toMatch(/^\/sign-in/);
  expect((await send({ content: sheet, origin: 'https://evil.example' })).status).toBe(403);
});
