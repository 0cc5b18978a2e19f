import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { findActor } from '#server/accounts/access.ts';
import { systemClock } from '#server/core/clock.ts';
import { type Client, connect } from '#tests/support/client.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { channelNamed, organisationOf, personCalled } from '#tests/support/story.ts';

/** Within this time a right that is lost is lost on every open socket. */
const BAR_MS = 1_000;

let server: TestPortal;
const open: Client[] = [];

beforeAll(async () => {
  server = await openTestPortal();
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

async function enter(cookie: string): Promise<Client> {
  const client = await connect(server, { cookie });
  open.push(client);
  return client;
}

async function actorOf(mailbox: string): Promise<Actor> {
  const { database, clock } = server.portal;
  const personId = await personCalled(server.portal, mailbox);
  const organisationId = await organisationOf(server.portal, personId);
  const who = { personId, organisationId, via: 'session', scopes: 'all', now: clock.now() } as const;
  const actor = await findActor(database.read, who);
  if (!actor) throw new Error(`${mailbox} may not sign in.`);
  return actor;
}

const run = async (mailbox: string, name: string, input: unknown) =>
  server.portal.execute(name, input, {
    actor: await actorOf(mailbox),
    requestId: systemClock.newId(),
    address: '127.0.0.1',
  });

const within = { timeout: BAR_MS, interval: 10 };

describe('a right that is lost', () => {
  it('by the end of a membership: the socket leaves the channel and hears no more of it', async () => {
    const channelId = await channelNamed(server.portal, 'general');
    const stream = `channel:${channelId}`;
    const youssef = await enter(await server.cookieOf('ngo2'));
    expect(await youssef.subscribe(stream)).toMatchObject({ ok: true });
    const personId = await personCalled(server.portal, 'ngo2');
    const organisationId = await organisationOf(server.portal, personId);

    await run('ngo', 'membership.end', { organisationId, personId });
    await expect.poll(() => youssef.left, within).toContain(stream);
    await run('ngo', 'message.post', { channelId, body: 'Between ourselves.' });
    await server.portal.publisher.drain();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(youssef.heard(stream)).toEqual([]);
    expect(await youssef.subscribe(stream)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await youssef.command('message.post', { channelId, body: 'Still here?' })).toMatchObject({
      ok: false,
    });
  });

  it('by the end of a session: its sockets end, those of other sessions stay', async () => {
    const [here, there] = [await server.cookieOf('relief'), await server.cookieOf('relief')];
    const ended = await enter(here);
    const kept = await enter(there);
    const id = server.portal.sessions.readCookie(here) ?? '';
    const found = await server.portal.actorOfSession(id);
    if (!found) throw new Error('no session');
    await server.portal.signOut(found.session, found.actor);
    await expect.poll(() => ended.socket.connected, within).toBe(false);
    expect(ended.byes).toEqual(['not_signed_in']);
    expect(kept.socket.connected).toBe(true);
    await expect(connect(server, { cookie: here })).rejects.toThrow('not_signed_in');
  });

  it('by a new password: every other session ends with its sockets', async () => {
    const others = [
      await enter(await server.cookieOf('estmark')),
      await enter(await server.cookieOf('estmark')),
    ];
    await run('estmark', 'account.change-password', {
      currentPassword: 'Concord-demo-2026',
      password: 'seven grey herons at dusk',
    });
    for (const { socket } of others) await expect.poll(() => socket.connected, within).toBe(false);
  });

  it('by a token that is revoked', async () => {
    const { token, tokenId } = (await run('logistics', 'token.create', {
      name: 'Yard screen',
      scopes: ['read'],
      expiresOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
    })) as { token: string; tokenId: string };
    const program = await connect(server, { token });
    open.push(program);
    await run('logistics', 'token.revoke', { tokenId });
    await expect.poll(() => program.socket.connected, within).toBe(false);
  });

  it('by a mute: nothing more may be said, and all may still be read', async () => {
    const channelId = await channelNamed(server.portal, 'logistics');
    const peter = await enter(await server.cookieOf('logistics'));
    await peter.subscribe(`channel:${channelId}`);
    const personId = await personCalled(server.portal, 'logistics');
    const mute = { channelId, personId, hours: 1, reason: 'Insults' };
    await run('coordinator', 'person.mute', mute);
    const refused = await peter.command('message.post', { channelId, body: 'But' });
    expect(refused).toMatchObject({ ok: false, reason: 'channels.muted' });
    await run('ngo', 'message.post', { channelId, body: 'Peter reads this.' });
    const heard = () => peter.heard(`channel:${channelId}`).map(({ type }) => type);
    await expect.poll(heard, within).toContain('message.posted');
  });
});

describe('who came late, where the channel keeps the time before to itself', () => {
  it('hears that something happened to what was said before, and not what was said', async () => {
    const general = await channelNamed(server.portal, 'general');
    const { mission_id: missionId } = await server.portal.database.read
      .selectFrom('channel')
      .select('mission_id')
      .where('id', '=', general)
      .executeTakeFirstOrThrow();
    const { channelId } = (await run('coordinator', 'channel.create', {
      missionId,
      name: 'From now on',
      history: 'from_joining',
    })) as { channelId: string };
    const stream = `channel:${channelId}`;
    await run('logistics', 'channel.leave', { channelId });
    const said = (await run('ngo', 'message.post', { channelId, body: 'The heron sleeps.' })) as {
      messageId: string;
      seq: number;
    };
    await run('logistics', 'channel.join', { channelId });
    const [early, late] = [
      await enter(await server.cookieOf('ngo')),
      await enter(await server.cookieOf('logistics')),
    ];
    await early.subscribe(stream);
    const { seq } = (await late.subscribe(stream)) as { seq: number };

    const { messageId } = said;
    await run('coordinator', 'message.remove', { messageId, reason: 'In doubt' });
    await run('coordinator', 'message.restore', { messageId });
    await run('ngo', 'message.edit', { messageId, version: 1, body: 'The heron wakes.' });
    await run('ngo', 'message.post', { channelId, body: 'Good morning.' });
    const types = ['message.removed', 'message.restored', 'message.edited', 'message.posted'];
    for (const client of [early, late])
      await expect.poll(() => client.heard(stream).map(({ type }) => type), within).toEqual(types);
    expect(JSON.stringify(early.heard(stream))).toContain('heron');
    expect(JSON.stringify(late.heard(stream))).not.toContain('heron');
    expect(JSON.stringify(late.heard(stream))).toContain('Good morning.');
    const missed = await (await enter(await server.cookieOf('logistics'))).subscribe(stream, seq);
    expect(missed).toMatchObject({ ok: true, events: types.map((type) => ({ type })) });
    expect(JSON.stringify(missed)).not.toContain('heron');
  });
});
