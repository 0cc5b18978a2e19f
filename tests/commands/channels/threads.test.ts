import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { channelStream } from '#domain/core/streams.ts';
import { inbox, listChannels, readChannel, readThread } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

type Reply = { threadId: string; alsoInChannel?: boolean; body?: string };

const reply = (world: World, actor: Actor, channelId: string, { body = 'In the thread', ...more }: Reply) =>
  world.run(actor, 'message.post', { channelId, body, ...more });

describeOnBothDatabases('a thread', (open) => {
  it('grows beside the channel: its replies are no lines of it and are unread there by nobody', async () => {
    const world = await open();
    const { lake, road, missionId, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    await world.run(await road.actor(), 'channel.mark-read', { channelId: general, upTo: root.seq });
    await reply(world, await lake.actor(), general, { threadId: root.messageId });
    const both = await reply(world, await road.actor(), general, {
      threadId: root.messageId,
      alsoInChannel: true,
    });
    const { messages } = await readChannel(world.ask(await lake.actor()), { channelId: general });
    expect(messages.map(({ id }) => id)).toEqual([root.messageId, both.messageId]);
    expect(messages[0]?.thread).toMatchObject({ replies: 2, people: 2 });
    expect(messages[1]?.partOf).toEqual({
      id: root.messageId,
      author: messages[0]?.author.name,
      aside: false,
    });
    const unread = async (actor: Actor) => {
      const { channels } = await listChannels(world.ask(actor), { mission: missionId });
      return channels.find(({ id }) => id === general)?.unread;
    };
    expect([await unread(await lake.actor()), await unread(await road.actor())]).toEqual([1, 0]);
    const thread = await readThread(world.ask(await lake.actor()), { messageId: both.messageId });
    expect([thread.root.id, thread.messages.length]).toEqual([root.messageId, 2]);
  });

  it('draws its first message anew for who hears the channel', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    await reply(world, await road.actor(), general, { threadId: root.messageId });
    const told = await drawEvents(world.database.read, channelStream(general), { since: root.seq, limit: 9 });
    expect(told.map(({ type }) => type)).toEqual(['message.posted', 'message.answered']);
    expect(told[0]?.data).toMatchObject({ partOf: { id: root.messageId, aside: true } });
    expect(told[1]?.data).toMatchObject({ id: root.messageId, thread: { replies: 1, people: 1 } });
  });

  it('is followed by who began it and who writes in it, until they do so no longer', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    const seen = async (actor: Actor) => {
      const { following, lastRead } = await readThread(world.ask(actor), { messageId: root.messageId });
      return { following, lastRead };
    };
    await reply(world, await road.actor(), general, { threadId: root.messageId });
    expect(await seen(await lake.actor())).toEqual({ following: true, lastRead: 0 });
    expect(await seen(await road.actor())).toEqual({ following: true, lastRead: 1 });
    expect(await seen(coordinator)).toEqual({ following: false, lastRead: 1 });

    // What one has not read stays unread, whatever one writes.
    await reply(world, await lake.actor(), general, { threadId: root.messageId });
    expect(await seen(await lake.actor())).toEqual({ following: true, lastRead: 0 });
    await world.run(await lake.actor(), 'thread.mark-read', { messageId: root.messageId, upTo: 99 });
    expect(await seen(await lake.actor())).toEqual({ following: true, lastRead: 2 });

    const stop = { messageId: root.messageId, following: false };
    await world.run(await lake.actor(), 'thread.follow', stop);
    await reply(world, await road.actor(), general, { threadId: root.messageId });
    expect((await seen(await lake.actor())).following).toBe(false);
    await reply(world, await lake.actor(), general, { threadId: root.messageId });
    expect((await seen(await lake.actor())).following).toBe(true);
  });

  it('grows from a message of the same channel that is itself no reply', async () => {
    const world = await open();
    const { lake, stranger, missionId, general, coordinator } = await partners(world);
    const other = await world.run(coordinator, 'channel.create', { missionId, name: 'water' });
    const elsewhere = await post(world, await lake.actor(), other.channelId as typeof general, 'All clear');
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    const inner = await reply(world, await lake.actor(), general, { threadId: root.messageId });
    const refusal = async (threadId: string) =>
      world.refusal(await lake.actor(), 'message.post', { channelId: general, body: 'x', threadId });
    expect(await refusal(elsewhere.messageId)).toBe('input_invalid');
    expect(await refusal(inner.messageId)).toBe('input_invalid');
    const follow = { messageId: root.messageId, following: true };
    expect(await world.refusal(await stranger.actor(), 'thread.follow', follow)).toBe('not_found');
  });

  it('counts every reply once, however many write at once', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    const people = [await lake.actor(), await road.actor()];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        reply(world, people[at % 2] as Actor, general, { threadId: root.messageId }),
      ),
    );
    const thread = await readThread(world.ask(people[0] as Actor), { messageId: root.messageId });
    expect([thread.root.thread?.replies, thread.messages.length]).toEqual([20, 20]);
  });
});

describeOnBothDatabases('the inbox', (open) => {
  it('holds what is unread, channels and followed threads apart, until all is marked as read', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    await reply(world, await road.actor(), general, { threadId: root.messageId });
    await post(world, await road.actor(), general, 'The road is open.');
    const look = async (who: typeof lake) => inbox(world.ask(await who.actor()));
    const before = await look(lake);
    expect(before.channels.map(({ id, unread }) => [id, unread])).toContainEqual([general, 1]);
    expect(before.threads).toMatchObject([{ id: root.messageId, replies: 1, unread: 1 }]);
    await world.run(await lake.actor(), 'channel.mark-all-read', {});
    const after = await look(lake);
    expect(after.channels).toEqual([]);
    expect(after.threads).toMatchObject([{ id: root.messageId, unread: 0 }]);
    expect((await look(road)).channels.map(({ id }) => id)).toContain(general);

    await world.run(await lake.actor(), 'channel.leave', { channelId: general });
    expect((await look(lake)).threads).toEqual([]);
  });
});
