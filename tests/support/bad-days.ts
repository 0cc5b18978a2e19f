import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { storeInMemory } from '#app/live/outbox-store.ts';
import { DAY_MS } from '#domain/core/id.ts';
import { CATCH_UP_PAGE } from '#domain/realtime.ts';
import { findActor } from '#server/accounts/access.ts';
import { systemClock } from '#server/core/clock.ts';
import { type BadLine, type LineLook, openBadLine, poorLine } from './bad-line.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { TestPortal } from './portal.ts';
import { channelNamed, organisationOf, personCalled } from './story.ts';
import { openTab, type Tab } from './tab.ts';

const within = { timeout: 60_000, interval: 20 };

/** Somebody's browser on a bad line, with tabs that come and go. */
interface Reader {
  readonly line: BadLine;
  open(): Promise<Tab>;
}

async function readerOn(
  server: TestPortal,
  mailbox: string,
  look: LineLook | null,
  chance: Chance,
): Promise<Reader> {
  const line = await openBadLine(server.port, look, () => chance.below(1_000) / 1_000);
  const headers = { Cookie: await server.cookieOf(mailbox), Origin: server.origin };
  const personId = await personCalled(server.portal, mailbox);
  const channelId = await channelNamed(server.portal, 'general');
  const store = storeInMemory();
  return {
    line,
    open: async () =>
      openTab({
        port: line.port,
        headers,
        personId,
        channelId,
        store,
        read: await placesIn(server, channelId),
      }),
  };
}

/** All places of a channel's stream, as the portal keeps them. */
async function placesIn({ portal }: TestPortal, channelId: string): Promise<number[]> {
  const rows = await portal.database.read
    .selectFrom('event')
    .select('seq')
    .where('stream', '=', `channel:${channelId}`)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq }) => seq);
}

/** What messages of that beginning the portal keeps, in order. */
async function saidIn({ portal }: TestPortal, channelId: string, beginning: string): Promise<string[]> {
  const rows = await portal.database.read
    .selectFrom('message')
    .select('body')
    .where('channel_id', '=', channelId as never)
    .where('body', 'like', `${beginning}%`)
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => body);
}

async function writerAs(server: TestPortal, mailbox: string) {
  const { database, clock } = server.portal;
  const personId = await personCalled(server.portal, mailbox);
  const organisationId = await organisationOf(server.portal, personId);
  const who = { personId, organisationId, via: 'session', scopes: 'all', now: clock.now() } as const;
  const actor = await findActor(database.read, who);
  return (name: string, input: unknown) =>
    server.portal.execute(name, input, { actor, requestId: systemClock.newId(), address: '127.0.0.1' });
}

/**
 * Again and again the line is cut, or goes silent, while others write up to 500 messages and the reader some; now and
 * then the tab dies. Afterwards each tab shows what the portal keeps, once and in order. Says what was asked.
 */
export async function manyCuts(server: TestPortal, { runs, seed }: { runs: number; seed: number }) {
  const chance = chanceOf(seed);
  const channelId = await channelNamed(server.portal, 'general');
  const write = await writerAs(server, 'logistics');
  const reader = await readerOn(server, 'ngo', null, chance);
  const told = { missed: 0, questions: 0, killed: 0, own: 0 };
  const own: string[] = [];
  let tab = await reader.open();
  for (let run = 0; run < runs; run += 1) {
    await expect.poll(() => tab.link.state(), within).toBe('live');
    await expect.poll(async () => tab.shown.at(-1), within).toBe((await placesIn(server, channelId)).at(-1));
    const asked = tab.asked();
    reader.line.cut();
    const missed = chance.below(chance.pick([1, 20, 100, 501]));
    const others = Array.from({ length: missed }, (_, at) =>
      write('message.post', { channelId, body: `run ${run}: ${at}` }),
    );
    for (let count = chance.below(3); count > 0; count -= 1) {
      const body = `own ${String(own.length).padStart(4, '0')}`;
      own.push(body);
      await tab.say(body);
    }
    await Promise.all(others);
    reader.line.mend();
    told.missed += missed;
    if (chance.below(4) === 0) {
      told.killed += 1;
      tab.kill();
      tab = await reader.open();
    }
    await expect.poll(() => saidIn(server, channelId, 'own '), within).toEqual(own);
    const kept = await placesIn(server, channelId);
    await expect.poll(() => tab.shown.length, within).toBe(kept.length);
    expect(tab.shown).toEqual(kept);
    const questions = tab.asked() - asked;
    if (questions > 0) told.questions += questions;
    expect(questions).toBeLessThanOrEqual(Math.ceil((missed + own.length) / CATCH_UP_PAGE) + 2);
  }
  told.own = own.length;
  tab.kill();
  reader.line.close();
  return told;
}

/** A line that goes silent: how long until the page knows, after it sent something, and whether it mends by itself. */
export async function goesSilent(server: TestPortal): Promise<{ noticedMs: number }> {
  const chance = chanceOf(11);
  const channelId = await channelNamed(server.portal, 'general');
  const write = await writerAs(server, 'logistics');
  const reader = await readerOn(server, 'ngo', null, chance);
  const tab = await reader.open();
  await expect.poll(() => tab.link.state(), within).toBe('live');
  reader.line.silence();
  await write('message.post', { channelId, body: 'half-open: missed' });
  const began = performance.now();
  await tab.say('half-open: said');
  await expect.poll(() => tab.link.state(), { timeout: 20_000, interval: 20 }).not.toBe('live');
  const noticedMs = Math.round(performance.now() - began);
  reader.line.mend();
  const all = ['half-open: missed', 'half-open: said'];
  await expect.poll(() => saidIn(server, channelId, 'half-open'), within).toEqual(all);
  const kept = await placesIn(server, channelId);
  await expect.poll(() => tab.shown, within).toEqual(kept);
  tab.kill();
  reader.line.close();
  return { noticedMs };
}

interface Day {
  readonly messages: number;
  readonly cuts: number;
  readonly cutMs: number;
  readonly photoBytes: number;
}

/** Three people on poor lines that are cut, each now and then: messages and a photo, and nobody presses anything. */
export async function poorDay(server: TestPortal, { messages, cuts, cutMs, photoBytes }: Day) {
  const chance = chanceOf(26);
  const channelId = await channelNamed(server.portal, 'general');
  const readers = await Promise.all(
    ['ngo', 'logistics', 'coordinator'].map((mailbox) => readerOn(server, mailbox, poorLine, chance)),
  );
  const tabs = await Promise.all(readers.map((reader) => reader.open()));
  for (const tab of tabs) await expect.poll(() => tab.link.state(), within).toBe('live');
  const began = performance.now();
  const photo = sendPhoto(server, (readers[0] as Reader).line.port, channelId, photoBytes);
  let away = true;
  const weather = (async () => {
    for (let cut = 0; cut < cuts && away; cut += 1) {
      await pause(1_000);
      const { line } = readers[cut % readers.length] as Reader;
      line.cut();
      await pause(cutMs);
      line.mend();
    }
  })();
  const said: string[][] = tabs.map(() => []);
  for (let at = 0; at < messages; at += 1) {
    const who = at % tabs.length;
    const body = `poor ${who}: ${String(at).padStart(3, '0')}`;
    said[who]?.push(body);
    await (tabs[who] as Tab).say(body);
    await pause(chance.below(200));
  }
  const pieces = await photo;
  for (const [who, own] of said.entries())
    await expect
      .poll(() => saidIn(server, channelId, `poor ${who}:`), { timeout: 240_000, interval: 100 })
      .toEqual(own);
  away = false;
  await weather;
  const kept = await placesIn(server, channelId);
  for (const tab of tabs)
    await expect.poll(() => tab.shown, { timeout: 120_000, interval: 100 }).toEqual(kept);
  for (const tab of tabs) tab.kill();
  for (const { line } of readers) line.close();
  return { seconds: Math.round((performance.now() - began) / 1_000), pieces };
}

const PIECE = 32 * 1024;

/** Sends a file in pieces over the line, each again until it is answered; says how many requests that took. */
async function sendPhoto(server: TestPortal, port: number, channelId: string, bytes: number) {
  const asNgo = await writerAs(server, 'ngo');
  const made = (await asNgo('token.create', {
    name: 'Photo',
    scopes: ['channels'],
    expiresOn: new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10),
  })) as { token: string };
  const content = Buffer.from(
    'A line of a report, as somebody wrote it down.\n'.repeat(bytes / 47 + 1),
  ).subarray(0, bytes);
  const sha256 = createHash('sha256').update(content).digest('hex');
  let requests = 0;
  const ask = async (path: string, input: object): Promise<Record<string, unknown>> => {
    const headers = {
      Authorization: `Bearer ${made.token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': systemClock.newId(),
    };
    for (;;) {
      requests += 1;
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
          signal: AbortSignal.timeout(20_000),
        });
        const text = await answer.text();
        if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text}`);
        return JSON.parse(text) as Record<string, unknown>;
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('/')) throw error;
        await pause(500);
      }
    }
  };
  const begun = await ask(`/channels/${channelId}/attachments`, { name: 'report.txt', size: bytes, sha256 });
  const attachmentId = String(begun.attachmentId);
  for (let offset = 0; offset < bytes; offset += PIECE) {
    const piece = content.subarray(offset, offset + PIECE).toString('base64');
    await ask(`/attachments/${attachmentId}/pieces`, { offset, content: piece });
  }
  await ask(`/attachments/${attachmentId}/finish`, {});
  await ask(`/channels/${channelId}/messages`, { body: '', attachments: [attachmentId] });
  return requests;
}
