import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#server/core/clock.ts';
import { type Client, connect } from '#tests/support/client.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { broken, type Promised } from '#tests/support/promises.ts';
import { channelNamed } from '#tests/support/story.ts';
import { shapeOfValue } from '#tests/support/value-shape.ts';

/**
 * A page of each recorded release talks with this portal: it sends what it sent then, and what comes back must still
 * be made as it was. The answers are recorded beside what is sent, with RECORD_RELEASE=1.
 */
interface Release {
  readonly version: string;
  readonly frames: readonly { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }[];
  /** What every answer, frame and signal of the conversation is made of. */
  readonly answers?: Readonly<Record<string, Promised>>;
}

const folder = resolve(import.meta.dirname, '../contracts/released');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const read = (file: string) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Release;
const releases = readdirSync(folder).map(read);

let server: TestPortal;
let channelId: string;
let one: Client;
let other: Client;

beforeAll(async () => {
  server = await openTestPortal();
  channelId = await channelNamed(server.portal, 'general');
  one = await connect(server, { cookie: await server.cookieOf('ngo') });
  other = await connect(server, { cookie: await server.cookieOf('logistics') });
});
afterAll(async () => {
  one.close();
  other.close();
  await server.stop();
  expect(server.errors).toEqual([]);
});

/** Says what a page of that release said, with other values in the same places, and keeps all that it was told. */
async function converse(release: Release): Promise<Record<string, Promised>> {
  const stream = `channel:${channelId}`;
  const socket = one.socket as unknown as Socket;
  const answers: Record<string, Promised> = {};
  const ask = async (name: string, values: Record<string, unknown>, as: string) => {
    const payload = asThen(release, name, values);
    const reply = (await socket.timeout(5_000).emitWithAck(name, payload)) as { ok: boolean; seq?: number };
    answers[as] = shapeOfValue(reply);
    return reply;
  };
  const post = { name: 'message.post', requestId: systemClock.newId() };
  const { seq = 0 } = await ask('subscribe', { stream }, 'subscribed');
  await other.subscribe(stream);
  const heard = one.heard(stream).length;
  const input = { channelId, body: 'Said by a page of an older release.' };
  expect(await ask('command', { ...post, input }, 'carried out')).toMatchObject({ ok: true });
  expect(await ask('command', { ...post, input }, 'carried out once')).toMatchObject({ ok: true });
  await expect.poll(() => one.heard(stream).length).toBe(heard + 1);
  answers['frame of events'] = shapeOfValue(one.frames.at(-1), 'frame');
  const more = { ...post, requestId: systemClock.newId() };
  await ask('command', { ...more, input: { channelId } }, 'refused for what was given');
  await ask('command', { ...more, name: 'message.of-no-release', input: {} }, 'refused as unknown');
  expect(await ask('subscribe', { stream, since: seq }, 'caught up')).toMatchObject({
    ok: true,
    seq: seq + 1,
  });
  await ask('subscribe', { stream, since: seq + 1_000_000 }, 'to begin afresh');
  await ask('subscribe', { stream: `channel:${systemClock.newId()}` }, 'refused to hear');
  const signalled = new Promise((told) => (other.socket as unknown as Socket).once('signal', told));
  socket.emit('signal', asThen(release, 'signal', { stream, kind: 'typing' }));
  answers.signal = shapeOfValue(await signalled, 'signal');
  await ask('unsubscribe', { stream }, 'no longer heard');
  return answers;
}

/** A payload of exactly the places that one of that release had. */
function asThen({ frames }: Release, name: string, values: Readonly<Record<string, unknown>>) {
  const places = Object.keys(values).sort().join();
  const then = frames.find(
    (frame) => frame.name === name && Object.keys(frame.payload).sort().join() === places,
  );
  if (!then) throw new Error(`A page of that release sent no ${name} of ${places}.`);
  return { ...then.payload, ...values };
}

const asPromises = (answers: Readonly<Record<string, Promised>>) =>
  Object.fromEntries(Object.entries(answers).map(([name, gives]) => [name, { takes: {}, gives }]));

describe('a page of an older release', () => {
  it('has its answers recorded', async () => {
    const own = releases.find((release) => release.version === version);
    if (process.env.RECORD_RELEASE === '1' && own) {
      const recorded = { ...own, answers: await converse(own) };
      writeFileSync(resolve(folder, `${version}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
    }
    expect(Object.keys(read('0.1.0.json').answers ?? {})).toHaveLength(11);
  });

  for (const release of releases) {
    it(`${release.version}: is answered as it was then`, async () => {
      const now = await converse(release);
      expect(broken(asPromises(release.answers ?? {}), asPromises(now))).toEqual([]);
    });
  }
});
