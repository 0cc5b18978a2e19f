import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '#db/schema/core.ts';
import { publicStream, type StreamKey } from '#domain/core/streams.ts';
import { CATCH_UP_LIMIT, CATCH_UP_PAGE, type WireEvent } from '#domain/realtime.ts';
import { systemClock } from '#server/core/clock.ts';
import { takePlace } from '#server/core/record.ts';
import { type Client, connect } from '#tests/support/client.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { channelNamed } from '#tests/support/story.ts';

let server: TestPortal;
let channel: StreamKey;
let channelId: string;
let writer: Client;
let cookie: string;

beforeAll(async () => {
  server = await openTestPortal();
  channelId = await channelNamed(server.portal, 'general');
  channel = `channel:${channelId}`;
  cookie = await server.cookieOf('ngo');
  writer = await connect(server, { cookie: await server.cookieOf('logistics') });
});
afterAll(async () => {
  writer.close();
  await server.stop();
  expect(server.errors).toEqual([]);
});

const say = (body: string) => writer.command('message.post', { channelId, body });
const seqs = (events: readonly WireEvent[]) => events.map(({ seq }) => seq);
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

/** Commits events as a process does that dies before it sends them. */
async function commitUnsent(stream: StreamKey, count: number): Promise<void> {
  await server.portal.database.transact(async (tx) => {
    for (let at = 0; at < count; at += 1) {
      const { seq } = await takePlace(tx, stream);
      const id = systemClock.newId();
      await tx
        .insertInto('event')
        .values({
          stream,
          seq,
          id,
          fact_id: id,
          is_primary: 1,
          type: 'test.happened',
          at: systemClock.now(),
          person_id: null,
          organisation_id: null,
          via: 'system',
          command: 'test',
          request_id: null,
          mission_id: null,
          subject: 'test:1',
          data: toJson({}),
        })
        .execute();
    }
  });
}

describe('a listener who was away', () => {
  it('gets exactly what was missed, in order, and then what is new', async () => {
    const reader = await connect(server, { cookie });
    const first = await reader.subscribe(channel);
    const { seq = 0 } = first.ok ? first : {};
    reader.close();
    for (let at = 1; at <= 7; at += 1) await say(`missed ${at}`);

    const back = await connect(server, { cookie });
    const caughtUp = await back.subscribe(channel, seq);
    expect(caughtUp).toMatchObject({ ok: true, seq: seq + 7, more: false });
    expect(seqs(caughtUp.ok ? caughtUp.events : [])).toEqual(from(seq + 1, 7));
    await say('live');
    await expect.poll(() => seqs(back.heard(channel))).toEqual([seq + 8]);
    back.close();
  });

  it('reads much in pages, one question for so many missed', async () => {
    const reader = await connect(server, { cookie });
    const start = await reader.subscribe(publicStream);
    let since = start.ok ? start.seq : 0;
    await commitUnsent(publicStream, 2 * CATCH_UP_PAGE + 30);
    const pages: number[] = [];
    for (let more = true; more; ) {
      const page = await reader.subscribe(publicStream, since);
      if (!page.ok) throw new Error(page.code);
      expect(seqs(page.events)).toEqual(from(since + 1, page.events.length));
      pages.push(page.events.length);
      since = page.events.at(-1)?.seq ?? since;
      more = page.more;
    }
    expect(pages).toEqual([CATCH_UP_PAGE, CATCH_UP_PAGE, 30]);
    reader.close();
  });

  it('is told to begin afresh after too long, or with a number from elsewhere', async () => {
    const reader = await connect(server, { cookie });
    const start = await reader.subscribe(publicStream);
    const since = start.ok ? start.seq : 0;
    await commitUnsent(publicStream, CATCH_UP_LIMIT + 1);
    expect(await reader.subscribe(publicStream, since)).toMatchObject({ ok: true, reset: true, events: [] });
    expect(await reader.subscribe(publicStream, since + 1_000_000)).toMatchObject({ ok: true, reset: true });
    reader.close();
  });

  it('misses nothing over many breaks while others go on writing', async () => {
    const held: WireEvent[] = [];
    let reader = await connect(server, { cookie });
    const start = await reader.subscribe(channel);
    let since = start.ok ? start.seq : 0;
    const first = since;
    let writing = true;
    const written = (async () => {
      for (let at = 0; writing; at += 1) {
        await say(`on and on ${at}`);
        // Whoever writes without a breath is cut.
        await pause(20);
      }
    })();
    const take = (events: readonly WireEvent[]) => {
      for (const event of events) {
        if (event.seq !== since + 1) continue;
        held.push(event);
        since = event.seq;
      }
    };
    for (let breaks = 0; breaks < 10; breaks += 1) {
      await pause(20 + 15 * (breaks % 4));
      take(reader.heard(channel));
      reader.close();
      await pause(10 * (breaks % 3));
      reader = await connect(server, { cookie });
      const missed = await reader.subscribe(channel, since);
      take(missed.ok ? missed.events : []);
    }
    writing = false;
    await written;
    const last = await reader.subscribe(channel, since);
    take(last.ok ? last.events : []);
    reader.close();
    const stored = await server.portal.database.read
      .selectFrom('event')
      .select('seq')
      .where('stream', '=', channel)
      .where('seq', '>', first)
      .orderBy('seq')
      .execute();
    expect(stored.length).toBeGreaterThan(20);
    expect(seqs(held)).toEqual(stored.map(({ seq }) => seq));
  });
});

describe('what was committed and never sent', () => {
  it('is delivered with the next repair but one, once', async () => {
    const reader = await connect(server, { cookie });
    await server.realtime.repair();
    const start = await reader.subscribe(channel);
    const { seq = 0 } = start.ok ? start : {};
    await commitUnsent(channel, 3);
    await pause(50);
    expect(reader.heard(channel)).toEqual([]);
    await server.realtime.repair();
    expect(reader.heard(channel)).toEqual([]);
    await server.realtime.repair();
    await expect.poll(() => seqs(reader.heard(channel))).toEqual(from(seq + 1, 3));
    const frames = reader.frames.length;
    await server.realtime.repair();
    await server.realtime.repair();
    await pause(50);
    expect(reader.frames.length).toBe(frames);
    reader.close();
  });
});
