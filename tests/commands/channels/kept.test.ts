import { expect, it } from 'vitest';
import { channelStream } from '#domain/core/streams.ts';
import { moderationLog, pins, readChannel, saved } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

describeOnBothDatabases('a pinned message', (open) => {
  it('stands at the head of its channel until it is taken down, and the log says who did so', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, 'The road is closed');
    const pin = { messageId };
    expect(await world.refusal(await road.actor(), 'message.pin', pin)).toBe('channels.moderators_only');
    expect(await world.refusal(await stranger.actor(), 'message.pin', pin)).toBe('not_found');
    expect(await world.refusal(coordinator, 'message.unpin', pin)).toBe('channels.not_pinned');
    await world.run(coordinator, 'message.pin', pin);
    expect(await world.refusal(coordinator, 'message.pin', pin)).toBe('channels.pinned_already');

    const reader = world.ask(await road.actor());
    const { rows } = await pins(reader, { channelId: general });
    expect(rows).toMatchObject([{ by: 'Khadija Mansour', message: { id: messageId, pinned: true } }]);
    expect((await readChannel(reader, { channelId: general })).pins).toBe(1);
    const told = await drawEvents(world.database.read, channelStream(general), { since: seq, limit: 9 });
    expect(told).toMatchObject([{ type: 'message.pinned', data: { id: messageId, pinned: true } }]);
    const [entry] = await moderationLog(reader, { channelId: general });
    expect(entry).toMatchObject({
      type: 'message.pinned',
      by: 'Khadija Mansour',
      person: (await lake.actor()).name,
    });

    await world.run(coordinator, 'message.unpin', pin);
    expect((await pins(reader, { channelId: general })).rows).toEqual([]);
  });

  it('leaves the list while it is removed, and is listed to those alone who may read it', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    await world.run(coordinator, 'channel.edit', { channelId: general, version: 1, tlpCeiling: 'RED' });
    const strict = { channelId: general, body: 'For us', tlp: 'AMBER+STRICT' as const };
    const { messageId } = await world.run(await lake.actor(), 'message.post', strict);
    await world.run(coordinator, 'message.pin', { messageId });
    const counts = async () =>
      Promise.all(
        [await lake.actor(), coordinator, await road.actor()].map(async (actor) => {
          const ask = world.ask(actor);
          const { rows } = await pins(ask, { channelId: general });
          expect((await readChannel(ask, { channelId: general })).pins).toBe(rows.length);
          return rows.length;
        }),
      );
    expect(await counts()).toEqual([1, 1, 0]);
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Off the subject' });
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await world.refusal(coordinator, 'message.pin', { messageId })).toBe('channels.removed_already');
    await world.run(coordinator, 'message.restore', { messageId });
    expect(await counts()).toEqual([1, 1, 0]);
  });

  it('is pinned by everybody where some people talk directly', async () => {
    const world = await open();
    const { lake, road } = await partners(world);
    const { channelId } = await world.run(await lake.actor(), 'channel.open-direct', {
      personIds: [road.personId],
    });
    const { messageId } = await post(world, await lake.actor(), channelId as never, 'At nine');
    await world.run(await road.actor(), 'message.pin', { messageId });
    expect((await pins(world.ask(await lake.actor()), { channelId })).rows).toHaveLength(1);
  });
});

describeOnBothDatabases('a message saved for later', (open) => {
  it('is known to its keeper alone, with its place, until they are done with it', async () => {
    const world = await open();
    const { lake, road, stranger, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'Meet at the bridge');
    expect(await world.refusal(await stranger.actor(), 'message.save', { messageId })).toBe('not_found');
    await world.run(await road.actor(), 'message.save', { messageId });
    await world.run(await road.actor(), 'message.save', { messageId });
    const kept = async () => (await saved(world.ask(await road.actor()))).rows;
    expect(await kept()).toMatchObject([
      { messageId, said: { message: { id: messageId }, channel: { id: general, name: 'general' } } },
    ]);
    expect((await saved(world.ask(await lake.actor()))).rows).toEqual([]);
    const shown = await drawEvents(world.database.read, channelStream(general), { since: 0, limit: 99 });
    expect(shown.map(({ type }) => type)).not.toContain('message.saved');
    expect(await world.refusal(await lake.actor(), 'message.forget-saved', { messageId })).toBe(
      'channels.not_saved',
    );
    await world.run(await road.actor(), 'message.forget-saved', { messageId });
    expect(await kept()).toEqual([]);
  });

  it('shows nothing of what its keeper may read no more, and is put away all the same', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const one = await post(world, await lake.actor(), general, 'Canary one');
    const two = await post(world, await lake.actor(), general, 'Canary two');
    const keeper = await road.actor();
    for (const { messageId } of [one, two]) await world.run(keeper, 'message.save', { messageId });
    await world.run(coordinator, 'message.remove', { messageId: one.messageId, reason: 'No' });
    const texts = async () => JSON.stringify(await saved(world.ask(await road.actor())));
    expect(await texts()).not.toContain('Canary one');
    expect(await texts()).toContain('Canary two');
    await world.run(keeper, 'channel.leave', { channelId: general });
    expect(await texts()).not.toContain('Canary');
    expect(await texts()).not.toContain('general');
    await world.run(await road.actor(), 'message.forget-saved', { messageId: two.messageId });
    expect((await saved(world.ask(await road.actor()))).rows).toHaveLength(1);
  });
});
