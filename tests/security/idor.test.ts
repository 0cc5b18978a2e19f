import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentParts } from '#domain/attachments/kinds.ts';
import { systemClock } from '#server/core/clock.ts';
import { type Address, everyAddress } from '#tests/support/addresses.ts';
import { type Client, connect } from '#tests/support/client.ts';
import { commandsOn } from '#tests/support/fuzz.ts';
import { ofCommands, ofQueries, placed, type Question } from '#tests/support/guarded/asking.ts';
import type { Seer } from '#tests/support/guarded/cast.ts';
import { type Guarded, guardedOn } from '#tests/support/guarded/guarded.ts';
import { type Hidden, hiddenThings } from '#tests/support/guarded/hidden.ts';
import { asParameters, type Ids, streamsOf } from '#tests/support/guarded/places.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { fieldsOf } from '#tests/support/sample.ts';
import { stateOf } from '#tests/support/state.ts';
import { channelNamed } from '#tests/support/story.ts';

let server: TestPortal;
let guarded: Guarded;
let hidden: readonly Hidden[];
const sockets = new Map<Seer, { client: Client; left: number }>();

beforeAll(async () => {
  server = await openTestPortal();
  guarded = await guardedOn(server);
  hidden = hiddenThings(guarded);
});
afterAll(async () => {
  for (const { client } of sockets.values()) client.close();
  await server.stop();
  expect(server.errors).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is another each time: the ids, the nonce, the moment. */
const same = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replaceAll(/nonce="[^"]*"/g, 'nonce')
    .replaceAll(/"nonce","[^"]*"/g, 'nonce');

async function fetched(seer: Seer, path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set('Cookie', guarded.cookies.get(seer) ?? '');
  headers.set('Origin', server.origin);
  const response = await fetch(server.address + path, { redirect: 'manual', ...init, headers });
  const { status } = response;
  return { status, text: same(`${response.headers.get('location')} ${await response.text()}`) };
}

const posted = (seer: Seer, path: string, body: unknown): Promise<Answer> =>
  fetched(seer, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** So many frames in a second end a socket. */
const FRAMES = 40;

async function socketOf(seer: Seer): Promise<Client> {
  const open = sockets.get(seer);
  if (open && open.left > 0) {
    open.left -= 1;
    return open.client;
  }
  open?.client.close();
  const client = await connect(server, { cookie: guarded.cookies.get(seer) ?? '' });
  sockets.set(seer, { client, left: FRAMES });
  return client;
}

async function overSocket(
  seer: Seer,
  ask: (client: Client) => Promise<{ readonly ok: boolean }>,
): Promise<Answer> {
  const reply = await ask(await socketOf(seer));
  return { status: reply.ok ? 200 : 404, text: same(JSON.stringify(reply)) };
}

/** What each of them may know of, for all that a question asks beside the hidden thing. */
async function ownIds(seer: Seer): Promise<Ids> {
  const { cast } = guarded;
  const { personId, organisationId } = cast.people[seer as keyof typeof cast.people];
  const inOther = seer === 'far' || seer === 'elsewhere';
  const item = await server.portal.database.read.selectFrom('item').select('id').executeTakeFirstOrThrow();
  const shared = { personId, organisationId, itemId: item.id };
  if (inOther) return { ...shared, missionId: cast.otherMissionId };
  const channelId = await channelNamed(server.portal, 'general');
  return {
    ...shared,
    missionId: cast.missionId,
    channelId,
    needId: guarded.records.needId,
    offerId: guarded.records.offers.known,
    initiativeId: guarded.records.approved.initiativeId,
  };
}

let compared = 0;
const faults: string[] = [];

/** These say the same whatever is asked of them: they lead on, or say that there is nothing. */
const sayNothing = [
  'channels/mission-address.route',
  'channels/panel.route',
  'channels/thread.route',
  'moderation/export.route',
];

/** Answers about what does not exist, where many things are asked for alike. */
const missingAnswers = new Map<string, Answer>();

/** The answer about the thing, against that about one that does not exist: asked anew, or once for all of its noun. */
async function compare(
  { what, id, noun }: Hidden,
  seer: Seer,
  how: string,
  ask: (id: string) => Promise<Answer>,
  once = false,
): Promise<number> {
  const key = `${seer} ${noun} ${how}`;
  const missing = (once && missingAnswers.get(key)) || (await ask(systemClock.newId()));
  missingAnswers.set(key, missing);
  const about = await ask(id);
  compared += 1;
  const told = `${what} (${how}) to ${seer}: ${about.status}`;
  if (about.status < 400 && !how.startsWith('list ') && !sayNothing.includes(how)) faults.push(told);
  if (about.status !== missing.status || about.text !== missing.text) {
    const other = difference(about.text, missing.text);
    faults.push(`${told}, otherwise than what is missing (${missing.status}): ${other}`);
  }
  return about.status;
}

function difference(one: string, other: string): string {
  const at = Array.from(one).findIndex((sign, index) => sign !== other[index]);
  return `“${one.slice(Math.max(0, at - 40), at + 80)}” for “${other.slice(Math.max(0, at - 40), at + 80)}”`;
}

/** Does so for each thing and each of those from whom it is hidden, and says what was wrong. */
async function each(work: (thing: Hidden, seer: Seer) => Promise<void>): Promise<void> {
  faults.length = 0;
  compared = 0;
  const before = stateOf(server.portal);
  for (const thing of hidden) for (const seer of thing.from) await work(thing, seer);
  expect(faults).toEqual([]);
  expect(stateOf(server.portal)).toBe(before);
}

const about = (questions: readonly Question[], { noun }: Hidden) =>
  questions.filter((question) => question.noun === noun);

/** By a rule of their own: who coordinates all missions keeps from erasure also what they may not read. */
const allowedUnread = (name: string, seer: Seer) => name === 'hold.place' && seer === 'coordinator';

/** Who stands nearest to it, of those from whom it is hidden. */
const nearestTo = ({ from }: Hidden) => from.at(-1);

const addresses = new Map<Hidden, readonly Address[]>();

/** The pages whose address has a place for the thing. */
async function pagesOf(thing: Hidden): Promise<readonly Address[]> {
  const known = addresses.get(thing);
  if (known) return known;
  const ids = { [thing.noun]: thing.id, ...(thing.channelId && { channelId: thing.channelId }) };
  const all = await everyAddress(server.portal, asParameters(ids));
  const found = all.filter(({ path }) => path.includes(thing.id));
  addresses.set(thing, found);
  return found;
}

describe('what is hidden from somebody is to them as what does not exist (S2)', () => {
  it('on every page', async () => {
    await each(async (thing, seer) => {
      for (const { path, route, isPage } of await pagesOf(thing)) {
        // Drawn for one of them; what it is drawn from is all that it says to the others.
        const asked = isPage && seer !== nearestTo(thing) ? `${path}.data` : path;
        await compare(thing, seer, route, (id) => fetched(seer, asked.replace(thing.id, id)));
      }
    });
    expect(compared).toBeGreaterThan(200);
  });

  it('in every query of the API, every file, and every stream', async () => {
    await each(async (thing, seer) => {
      for (const { name, path, input, field } of about(ofQueries, thing)) {
        const how = path?.includes(`{${field}}`) ? name : `list ${name}`;
        await compare(thing, seer, how, (id) => {
          const [filled, rest] = placed(path ?? '', {
            ...(name === 'message.search' && { q: 'a' }),
            ...input(id, {}),
          });
          return fetched(seer, `/api/v1${filled}?${new URLSearchParams(rest as Record<string, string>)}`);
        });
      }
      if (thing.noun === 'attachmentId')
        for (const part of attachmentParts)
          await compare(thing, seer, part, (id) => fetched(seer, `/attachments/${id}/${part}`));
      for (const stream of streamsOf({ [thing.noun]: thing.id })) {
        const called = (id: string) => stream.replace(thing.id, id);
        await compare(thing, seer, 'stream', (id) =>
          fetched(seer, `/api/v1/streams/${called(id)}/events?since=0`),
        );
        await compare(thing, seer, 'subscribe', (id) =>
          overSocket(seer, (client) => client.subscribe(called(id), 0)),
        );
      }
    });
    expect(compared).toBeGreaterThan(100);
  });

  it('in every command over REST and over the socket', async () => {
    const statuses = new Map<number, number>();
    await each(async (thing, seer) => {
      const own = await ownIds(seer);
      for (const { name, path, field, input } of about(ofCommands, thing)) {
        if (allowedUnread(name, seer)) continue;
        const how = `${name} ${field}`;
        const call = (id: string) => overSocket(seer, (client) => client.command(name, input(id, own)));
        if (seer === nearestTo(thing)) await compare(thing, seer, `${how} over the socket`, call, true);
        if (!path) continue;
        const send = (id: string) => {
          const [filled, rest] = placed(path, input(id, own));
          return posted(seer, `/api/v1${filled}`, rest);
        };
        const status = await compare(thing, seer, how, send, true);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    expect(compared).toBeGreaterThan(500);
    // Most are found out by the thing itself, and not by what was asked beside it.
    const { 404: hiddenOnes = 0 } = Object.fromEntries(statuses);
    expect(hiddenOnes).toBeGreaterThan(1_000);
  });

  it('in every form', async () => {
    await each(async (thing, seer) => {
      if (seer !== nearestTo(thing)) return;
      const own = await ownIds(seer);
      for (const { path, route, hasAction } of await pagesOf(thing)) {
        if (!hasAction) continue;
        const names = commandsOn(route).map(({ name }) => name);
        for (const { name, field, input } of about(ofCommands, thing)) {
          if (!names.includes(name) || allowedUnread(name, seer)) continue;
          await compare(thing, seer, `${name} ${field} at ${route}`, (id) => {
            const body = new URLSearchParams([['_command', name], ...fieldsOf(input(id, own))]);
            return fetched(seer, `${path.replace(thing.id, id)}.data`, {
              method: 'POST',
              body,
            });
          });
        }
      }
    });
    expect(compared).toBeGreaterThan(200);
  });
});
