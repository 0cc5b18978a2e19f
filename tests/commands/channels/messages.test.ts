import { expect, it } from 'vitest';
import { HOUR_MS } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { moderationLog, readChannel } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners, post, reads } from './partners.ts';

describeOnBothDatabases('a message', (open) => {
  it('takes the place of its event, and freezes who said it for whom', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const one = await post(world, await lake.actor(), general, 'The road is **open**.');
    const two = await post(world, await road.actor(), general, 'Thank you.');
    expect(two.seq).toBe(one.seq + 1);

    const shown = await drawEvents(world.database.read, channelStream(general), {
      since: one.seq - 1,
      limit: 9,
    });
    expect(shown.map(({ seq, type }) => [seq, type])).toEqual([
      [one.seq, 'message.posted'],
      [two.seq, 'message.posted'],
    ]);
    expect(shown[0]?.data).toMatchObject({
      id: one.messageId,
      seq: one.seq,
      html: '<p dir="auto">The road is <strong>open</strong>.</p>',
      tlp: 'GREEN',
      author: { organisation: 'Lake Water', role: 'administrator', verified: false, coordinator: false },
    });
  });

  it('is refused where one may not write, and unknown to who may not read', async () => {
    const world = await open();
    const { lake, stranger, coordinator, general, announcements } = await partners(world);
    const by = async (channelId: string, more = {}) =>
      world.refusal(await lake.actor(), 'message.post', { channelId, body: 'Hello', ...more });
    expect(await by(announcements)).toBe('channels.announcements_only');
    expect(await by(general, { tlp: 'RED' })).toBe('channels.above_ceiling');
    const foreign = { channelId: general, body: 'Hello' };
    expect(await world.refusal(await stranger.actor(), 'message.post', foreign)).toBe('not_found');
    await world.run(coordinator, 'channel.archive', { channelId: general });
    expect(await by(general)).toBe('channels.archived');
  });

  it('leaves a tombstone when it is removed: no replay, page or frame holds its text', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, 'Canary in the mine');
    expect(await world.refusal(await road.actor(), 'message.remove', { messageId, reason: 'no' })).toBe(
      'channels.moderators_only',
    );
    expect(await world.refusal(coordinator, 'message.remove', { messageId })).toBe('input_invalid');
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Names a place of people at risk' });

    const replay = await drawEvents(world.database.read, channelStream(general), {
      since: seq - 1,
      limit: 9,
    });
    expect(JSON.stringify(replay)).not.toContain('Canary');
    expect(replay.map(({ type }) => type)).toEqual(['message.posted', 'message.removed']);
    expect(replay[0]?.data).toMatchObject({ state: 'removed', removed: { byModerator: true } });
    expect(await reads(world, await road.actor(), general)).toEqual([null]);
    const told = await drawEvents(world.database.read, userStream(lake.personId), { since: 0, limit: 99 });
    expect(told.map(({ type }) => type)).toContain('message.removed');

    await world.run(coordinator, 'message.restore', { messageId });
    expect(await reads(world, await road.actor(), general)).toEqual(['<p dir="auto">Canary in the mine</p>']);
  });

  it('deleted by its author is brought back by nobody', async () => {
    const world = await open();
    const { lake, coordinator, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'A slip');
    await world.run(await lake.actor(), 'message.remove', { messageId });
    expect(await world.refusal(coordinator, 'message.restore', { messageId })).toBe(
      'channels.authors_deletion',
    );
  });

  it('for fewer than its channel travels bare, and is read by who is entitled', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    await world.run(coordinator, 'channel.edit', { channelId: general, version: 1, tlpCeiling: 'RED' });
    const strict = { channelId: general, body: 'Only for us', tlp: 'AMBER+STRICT' as const };
    const { seq } = await world.run(await lake.actor(), 'message.post', strict);
    const [event] = await drawEvents(world.database.read, channelStream(general), {
      since: seq - 1,
      limit: 1,
    });
    expect(JSON.stringify(event)).not.toContain('Only for us');
    const last = async (actor: Parameters<typeof reads>[1]) => (await reads(world, actor, general)).at(-1);
    expect(await last(await lake.actor())).toContain('Only for us');
    expect(await last(coordinator)).toContain('Only for us');
    expect(await last(await road.actor())).toBeNull();
  });
});

describeOnBothDatabases('a mute', (open) => {
  it('says until when, ends by itself, and both are told', async () => {
    const world = await open();
    const { lake, coordinator, general } = await partners(world);
    const { until } = await world.run(coordinator, 'person.mute', {
      channelId: general,
      personId: lake.personId,
      hours: 1,
      reason: 'Shouting',
    });
    const message = { channelId: general, body: 'Let me speak' };
    expect(await world.refusal(await lake.actor(), 'message.post', message)).toBe('channels.muted');
    const { facts } = await readChannel(world.ask(await lake.actor()), { channelId: general });
    expect(facts.mutedUntil).toBe(until);
    for (const stream of [channelStream(general), userStream(lake.personId)]) {
      const told = await drawEvents(world.database.read, stream, { since: 0, limit: 99 });
      expect(told.map(({ type }) => type)).toContain('person.muted');
    }
    const [entry] = await moderationLog(world.ask(await lake.actor()), { channelId: general });
    expect(entry).toMatchObject({ type: 'person.muted', by: 'Khadija Mansour', reason: 'Shouting', until });

    world.clock.advance(HOUR_MS - 1);
    expect(await world.refusal(await lake.actor(), 'message.post', message)).toBe('channels.muted');
    world.clock.advance(1);
    await world.run(await lake.actor(), 'message.post', message);
  });

  it('can hold in the whole mission, survives leaving and joining, and can be lifted', async () => {
    const world = await open();
    const { lake, coordinator, missionId, general } = await partners(world);
    const other = await world.run(coordinator, 'channel.create', { missionId, name: 'water' });
    const mute = { channelId: general, personId: lake.personId, hours: 24 as const, reason: 'Again' };
    await world.run(coordinator, 'person.mute', { ...mute, scope: 'mission' });
    await world.run(await lake.actor(), 'channel.leave', { channelId: other.channelId });
    await world.run(await lake.actor(), 'channel.join', { channelId: other.channelId });
    const message = { channelId: other.channelId, body: 'Here?' };
    expect(await world.refusal(await lake.actor(), 'message.post', message)).toBe('channels.muted');
    await world.run(coordinator, 'person.unmute', { channelId: general, personId: lake.personId });
    await world.run(await lake.actor(), 'message.post', message);
  });

  it('is laid by moderators on others only', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const mute = (personId: string) => ({ channelId: general, personId, hours: 1, reason: 'x' });
    expect(await world.refusal(await lake.actor(), 'person.mute', mute(road.personId))).toBe(
      'channels.moderators_only',
    );
    expect(await world.refusal(coordinator, 'person.mute', mute(coordinator.personId))).toBe(
      'channels.not_yourself',
    );
  });
});
