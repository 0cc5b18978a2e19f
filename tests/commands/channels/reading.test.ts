import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { listChannels, readChannel, unreadByMission, waitingForMe } from '#server/channels/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { type Partners, partners, post } from './partners.ts';

/** How many messages wait for somebody in a channel. */
async function unread(world: World, actor: Actor, place: Partners, channelId = place.general) {
  const { channels } = await listChannels(world.ask(actor), { mission: place.missionId });
  return channels.find(({ id }) => id === channelId)?.unread;
}

describeOnBothDatabases('unread', (open) => {
  it('is what came after the last number read; own words at its end are read', async () => {
    const world = await open();
    const { lake, road, missionId, general } = await partners(world);
    const waiting = async () =>
      (await unreadByMission(world.ask(await lake.actor())))[missionId]?.waiting.includes(general);
    const before = await readChannel(world.ask(await lake.actor()), { channelId: general });
    await world.run(await lake.actor(), 'channel.mark-read', { channelId: general, upTo: before.seq });
    expect(await waiting()).toBe(false);
    const { seq } = await post(world, await road.actor(), general, 'News');
    expect(await waiting()).toBe(true);
    const [section] = await waitingForMe(world.ask(await lake.actor()));
    expect(section?.items.map(({ title }) => title)).toContain('# general');
    await world.run(await lake.actor(), 'channel.mark-read', { channelId: general, upTo: seq });
    await world.run(await lake.actor(), 'channel.mark-read', { channelId: general, upTo: 1 });
    await post(world, await lake.actor(), general, 'Thank you');
    expect(await waiting()).toBe(false);
  });

  it('counts messages, not what else a channel’s stream brings', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    const reader = await lake.actor();
    const one = await post(world, await road.actor(), general, 'One');
    await world.run(reader, 'channel.mark-read', { channelId: general, upTo: one.seq });
    await world.run(coordinator, 'message.remove', { messageId: one.messageId, reason: 'Not here' });
    await world.run(coordinator, 'channel.edit', { channelId: general, version: 1 });
    expect(await unread(world, reader, place)).toBe(0);
    await post(world, await road.actor(), general, 'Two');
    await world.run(coordinator, 'message.restore', { messageId: one.messageId });
    const three = await post(world, await road.actor(), general, 'Three');
    expect(await unread(world, reader, place)).toBe(2);
    await world.run(reader, 'channel.mark-read', { channelId: general, upTo: three.seq - 1 });
    expect(await unread(world, reader, place)).toBe(1);
  });

  it('is read to the end by whoever says they read beyond it, and no further', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, general } = place;
    const reader = await lake.actor();
    const { seq } = await post(world, await road.actor(), general, 'One');
    const { upTo } = await world.run(reader, 'channel.mark-read', { channelId: general, upTo: 1_000_000 });
    expect(upTo).toBe(seq);
    await post(world, await road.actor(), general, 'Two');
    expect(await unread(world, reader, place)).toBe(1);
  });

  it('keeps its count when many write at once', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    const reader = await lake.actor();
    const writer = await road.actor();
    const before = (await unread(world, reader, place)) ?? 0;
    await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        at % 4 === 0
          ? world.refusal(coordinator, 'channel.edit', { channelId: general, version: 99 })
          : post(world, writer, general, `Number ${at}`),
      ),
    );
    expect(await unread(world, reader, place)).toBe(before + 18);
    const rows = await world.database.read
      .selectFrom('message')
      .select('number')
      .where('channel_id', '=', general)
      .orderBy('seq')
      .execute();
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  });

  it('does not begin before one came', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, general } = place;
    await world.run(await lake.actor(), 'channel.leave', { channelId: general });
    await post(world, await road.actor(), general, 'While you were away');
    await world.run(await lake.actor(), 'channel.join', { channelId: general });
    expect(await unread(world, await lake.actor(), place)).toBe(0);
    await post(world, await road.actor(), general, 'Welcome back');
    expect(await unread(world, await lake.actor(), place)).toBe(1);
  });
});
