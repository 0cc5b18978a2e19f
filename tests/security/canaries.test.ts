import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromJson } from '#db/schema/core.ts';
import { attachmentParts } from '#domain/attachments/kinds.ts';
import { readings } from '#server/api/readings.ts';
import { writeMail } from '#server/mail/write.ts';
import { type Address, everyAddress } from '#tests/support/addresses.ts';
import { type Client, connect } from '#tests/support/client.ts';
import { placed } from '#tests/support/guarded/asking.ts';
import { type Seer, seers } from '#tests/support/guarded/cast.ts';
import { type Guarded, guardedOn, settled } from '#tests/support/guarded/guarded.ts';
import { BEGINNING, everybody, marksIn } from '#tests/support/guarded/marks.ts';
import { asParameters, type Ids, placesOf, streamsOf } from '#tests/support/guarded/places.ts';
import { sayLive } from '#tests/support/guarded/talk.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';

let server: TestPortal;
let guarded: Guarded;
const lines: string[] = [];
/** For each of them the marks they came upon, and where first. */
const seen = new Map<Seer, Map<string, string>>(seers.map((seer) => [seer, new Map()]));
let asked = 0;

beforeAll(async () => {
  server = await openTestPortal({ lines });
  guarded = await guardedOn(server);
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

function note(seer: Seer, where: string, answer: string): void {
  const own = seen.get(seer);
  for (const mark of marksIn(answer)) if (!own?.has(mark)) own?.set(mark, where);
}

async function look(seer: Seer, path: string, init: RequestInit = {}): Promise<void> {
  const headers = { Cookie: guarded.cookies.get(seer) ?? '', Origin: server.origin };
  const response = await fetch(server.address + path, { redirect: 'manual', headers, ...init });
  asked += 1;
  // What was asked comes back in the answer and tells nothing.
  const text = (await response.text()).replaceAll(new RegExp(`${BEGINNING}(?![a-z]{3})`, 'g'), '');
  note(
    seer,
    path,
    `${response.headers.get('location') ?? ''} ${response.headers.get('content-disposition') ?? ''} ${text}`,
  );
}

/** Every address of the portal, once with what the demonstration shows and once for each guarded thing. */
async function addresses(): Promise<ReadonlyMap<string, Address>> {
  const found = new Map<string, Address>();
  for (const ids of [{}, ...placesOf(guarded)])
    for (const address of await everyAddress(server.portal, asParameters(ids)))
      found.set(address.path, address);
  return found;
}

/** What a page is drawn from, all of it in one answer; the drawing takes most of the time and adds nothing. */
const dataOf = (path: string) => path.replace(/^\/?$/, '/_root').replace(/(\?|$)/, '.data$1');

/** To them pages are drawn as well: they stand nearest to what is not theirs. */
const drawnTo: Seer = 'partner';

async function crawl(seer: Seer, found: ReadonlyMap<string, Address>): Promise<void> {
  for (const { path, isPage, route } of found.values()) {
    // The demonstration's own view of all mail: what mail may hold is asked of the mail itself.
    if (route === 'accounts/outbox.route') continue;
    await look(seer, isPage ? dataOf(path) : path);
    if (isPage && seer === drawnTo) await look(seer, path);
  }
  for (const path of ['/search', '/search/messages']) await look(seer, dataOf(`${path}?q=${BEGINNING}`));
  for (const path of queries()) await look(seer, path);
  await exports(seer);
}

/** The guarded things, and the people among whom they are. */
const places = (): readonly Ids[] => [
  ...placesOf(guarded),
  ...Object.values(guarded.cast.people).map(({ personId }) => ({ personId })),
];

const searches = ['/api/v1/messages?q=', '/api/v1/initiatives?q='];

/** Every query of the API: its lists, and for each thing all that is asked of one. */
function queries(): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const ids of places()) {
    for (const stream of ['public', ...streamsOf(ids)]) paths.add(`/api/v1/streams/${stream}/events?since=0`);
    for (const { path } of readings) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      if (names.every((name) => name in ids)) paths.add(`/api/v1${placed(path, ids)[0]}`);
    }
    const { attachmentId } = ids;
    if (attachmentId) for (const part of attachmentParts) paths.add(`/attachments/${attachmentId}/${part}`);
  }
  for (const path of searches) paths.add(path + BEGINNING);
  for (const mission of ['minusca', 'unmiss'])
    for (const noun of ['initiatives', 'needs', 'offers', 'organisations'])
      paths.add(`/api/v1/${noun}?mission=${mission}`);
  return paths;
}

/** Every file that is made on request. */
async function exports(seer: Seer): Promise<void> {
  for (const channelId of new Set(placesOf(guarded).flatMap((ids) => ids.channelId ?? []))) {
    const body = new URLSearchParams({ _command: 'channel.export', channelId, format: 'json' });
    await look(seer, `/channels/${channelId}/export`, { method: 'POST', body });
  }
}

/** Listens to all they may, hears what they missed, and goes on listening. */
async function listen(seer: Seer, streams: readonly string[]): Promise<Client | null> {
  const cookie = guarded.cookies.get(seer);
  if (!cookie) return null;
  const client = await connect(server, { cookie });
  for (const stream of streams)
    note(seer, `socket ${stream}`, JSON.stringify(await client.subscribe(stream, 0)));
  return client;
}

describe('a mark in every text that is not for everybody', () => {
  it('is seen by exactly those who may see it, at every door of the portal (S3)', async () => {
    const streams = [...new Set(['public', ...places().flatMap(streamsOf)])];
    const clients = await Promise.all(seers.map((seer) => listen(seer, streams)));
    await sayLive(guarded, guarded.records.approved.channelId);
    await settled(server);
    const found = await addresses();
    for (const seer of seers) await crawl(seer, found);
    for (const [at, client] of clients.entries()) {
      const seer = seers[at];
      if (client && seer) note(seer, 'a live event', JSON.stringify(client.frames));
      client?.close();
    }
    const faults = guarded.marks.all.flatMap(({ text, where, seers: may }) =>
      seers.flatMap((seer) => {
        const at = seen.get(seer)?.get(text);
        if (at !== undefined && !may.includes(seer)) return [`${seer} sees ${where} at ${at}`];
        return at === undefined && may.includes(seer) ? [`${seer} does not see ${where}`] : [];
      }),
    );
    expect(asked).toBeGreaterThan(1_000);
    expect(faults).toEqual([]);
  }, 150_000);

  it('is in no mail and in no line of the log', async () => {
    const mails = await server.portal.database.read
      .selectFrom('mail')
      .select(['template', 'params', 'locale'])
      .execute();
    const letters = mails.map(({ params, ...mail }) =>
      writeMail({ ...mail, params: fromJson(params) }, server.origin),
    );
    expect(letters.length).toBeGreaterThan(10);
    // What everybody may know may be told: its name, so that one knows what the mail is about.
    const open = guarded.marks.all.filter(({ seers: may }) => may === everybody).map(({ text }) => text);
    const closed = (text: string) => [...marksIn(text)].filter((mark) => !open.includes(mark));
    expect(closed(JSON.stringify(letters))).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
    expect(closed(lines.join(''))).toEqual([]);
  });
});
