import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyAddress } from '#tests/support/addresses.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { channelNamed } from '#tests/support/story.ts';

let server: TestPortal;
let coordinator: string;
let lead: string;
let stranger: string;
/** Drafted by somebody else: nobody but its own people and the coordinators knows that it exists. */
let hidden: string;

const ABSENT = '01a20c82-bf3c-7017-9002-7b0fd912bc7d';

beforeAll(async () => {
  server = await openTestPortal();
  coordinator = await server.cookieOf('coordinator');
  lead = await server.cookieOf('estmark');
  stranger = await server.cookieOf('university');
  const { id } = await server.portal.database.read
    .selectFrom('initiative')
    .select('id')
    .where('state', 'in', ['draft', 'proposed'])
    .executeTakeFirstOrThrow();
  hidden = id;
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

const get = (path: string, cookie = '') =>
  fetch(server.address + path, { redirect: 'manual', headers: { Cookie: cookie } });
const post = (path: string, fields: Record<string, string>, cookie = '') =>
  fetch(server.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.origin, Cookie: cookie },
    body: new URLSearchParams(fields),
  });

/** A page without what is new in every answer. */
const steady = (html: string, id: string) =>
  html
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|\\?"(?:pageKey|now|requestId)\\?",?:?\\?"[^"]*"/g, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replaceAll(id, '');

describe('what somebody may not know of', () => {
  it('is answered as what is not there, on every page and for every form', async () => {
    for (const [who, cookie] of [
      ['stranger', stranger],
      ['visitor', ''],
    ] as const) {
      for (const end of ['', '/edit', '/channel']) {
        const [kept, absent] = [
          await get(`/initiatives/${hidden}${end}`, cookie),
          await get(`/initiatives/${ABSENT}${end}`, cookie),
        ];
        expect([who, end, kept.status]).toEqual([who, end, absent.status]);
        expect(steady(await kept.text(), hidden)).toBe(steady(await absent.text(), ABSENT));
      }
    }
    const approve = (id: string) =>
      post(`/initiatives/${id}`, { _command: 'initiative.approve', initiativeId: id }, stranger);
    expect((await approve(hidden)).status).toBe(404);
    expect((await approve(ABSENT)).status).toBe(404);
  });

  it('is a channel too, for who does not sit in the mission', async () => {
    const channel = await channelNamed(server.portal, 'general');
    for (const cookie of [stranger, '']) {
      const [kept, absent] = [
        await get(`/channels/${channel}`, cookie),
        await get(`/channels/${ABSENT}`, cookie),
      ];
      expect(kept.status).toBe(absent.status);
      expect(kept.status).toBeGreaterThanOrEqual(300);
    }
  });
});

describe('who is not signed in', () => {
  it('is led to the sign-in and from there to where they were going, or told to sign in there', async () => {
    const addresses = await everyAddress(server.portal);
    const open: string[] = [];
    for (const { path, isPage } of addresses) {
      const response = await get(path);
      const html = await response.text();
      if (!isPage || ![301, 302, 303, 401].includes(response.status)) continue;
      const to = `to=${encodeURIComponent(path)}`;
      const led = response.headers.get('location') ?? html;
      if (/sign-in/.test(led) && !led.includes(to)) open.push(`${path}: ${response.headers.get('location')}`);
    }
    expect(open).toEqual([]);
  });

  it('arrives there after the sign-in, and nowhere else', async () => {
    const credentials = {
      _command: 'session.start',
      email: 'relief@concord.example',
      password: 'Concord-demo-2026',
    };
    const to = '/missions/minusca/channels';
    const own = await post(`/sign-in?to=${encodeURIComponent(to)}`, credentials);
    expect([own.status, own.headers.get('location')]).toEqual([302, to]);
    for (const foreign of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/%5C/evil.example',
      '\t//evil.example',
    ]) {
      const answer = await post(`/sign-in?to=${encodeURIComponent(foreign)}`, credentials);
      const location = answer.headers.get('location') ?? '';
      expect([foreign, new URL(location, server.origin).origin]).toEqual([foreign, server.origin]);
    }
  });

  it('keeps what was typed when the session ended meanwhile', async () => {
    const fields = {
      _command: 'initiative.draft',
      title: 'Written for an hour',
      summary: 'Every word of it',
    };
    const sent = await post('/missions/minusca/initiatives/new', fields);
    expect(sent.status).toBe(307);
    const answer = await post(sent.headers.get('location') ?? '', fields);
    const html = await answer.text();
    expect(answer.status).toBe(401);
    for (const text of Object.values(fields)) expect(html).toContain(`value="${text}"`);
    expect(html).not.toContain('password" value=');
  });
});

describe('a form', () => {
  it('that is refused comes back with all that was typed, and says what is wrong where', async () => {
    const { id } = await server.portal.database.read
      .selectFrom('mission')
      .select('id')
      .where('slug', '=', 'minusca')
      .executeTakeFirstOrThrow();
    const fields = {
      _command: 'initiative.draft',
      missionId: id,
      title: 'Half a plan',
      summary: 'Nearly',
      'places[0].name': 'Ippy',
      startsOn: 'soon',
      propose: 'true',
    };
    const answer = await post('/missions/minusca/initiatives/new', fields, lead);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const text of ['Half a plan', 'Nearly', 'Ippy']) expect(html).toContain(text);
    expect(html).toContain('aria-invalid="true"');
  });

  it('written on a version that is no longer the last shows both texts and loses neither', async () => {
    const initiative = await server.portal.database.read
      .selectFrom('initiative')
      .selectAll()
      .where('state', '=', 'active')
      .executeTakeFirstOrThrow();
    const edit = `/initiatives/${initiative.id}/edit`;
    const mailbox = await mailboxOfLead(initiative.lead_organisation_id);
    const cookie = await server.cookieOf(mailbox);
    const [theirs, own] = [await get(edit, cookie), await get(edit, cookie)].map((page) => page.text());
    const first = await post(
      edit,
      { ...fieldsIn((await theirs) ?? ''), title: 'Changed by a colleague' },
      cookie,
    );
    expect(first.status).toBe(303);
    const stale = await post(
      edit,
      { ...fieldsIn((await own) ?? ''), title: 'Changed by me', summary: 'My own words' },
      cookie,
    );
    const both = await stale.text();
    expect(stale.status).toBe(409);
    for (const text of ['Changed by a colleague', 'Changed by me', 'My own words'])
      expect(both).toContain(text);
  });

  it('names no command but those of its page', async () => {
    const answer = await post(
      '/register',
      { _command: 'coordinator.appoint', email: 'x@example.org' },
      coordinator,
    );
    expect(answer.status).toBe(404);
  });
});

async function mailboxOfLead(organisationId: string): Promise<string> {
  const { email } = await server.portal.database.read
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.email')
    .where('organisation_id', '=', organisationId as never)
    .where('role', '=', 'administrator')
    .executeTakeFirstOrThrow();
  return email.split('@')[0] ?? '';
}

/** The fields of the page's own form as a browser would send them. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const text = (value: string) =>
    value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
  const form =
    /<form[^>]*>(?:(?!<form)[\s\S])*?value="initiative\.edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1];
    const box = /type="(?:checkbox|radio)"/.test(input) && !/checked/.test(input);
    if (name && !box) fields[name] = text(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    fields[name] = text(value);
  for (const [select] of form.matchAll(/<select[\s\S]*?<\/select>/g)) {
    const name = /name="([^"]+)"/.exec(select)?.[1];
    const chosen = /<option[^>]*(?:value="([^"]*)"[^>]*selected|selected[^>]*value="([^"]*)")/.exec(select);
    if (name) fields[name] = chosen?.[1] ?? chosen?.[2] ?? '';
  }
  return fields;
}
