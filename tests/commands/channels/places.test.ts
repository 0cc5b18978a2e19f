import { expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import { placeOfMessage, readChannel, readThread } from '#server/channels/queries.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

/** Why somebody does not get to a message. */
const refusalOf = (found: Promise<unknown>) =>
  found.then(
    () => null,
    (error: unknown) => (error instanceof PortalError ? error.reason : error),
  );

describeOnBothDatabases('the place of a message', (open) => {
  it('is found again in a long history: some before it, some after, and the way on in both directions', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const writer = await lake.actor();
    const said: Awaited<ReturnType<typeof post>>[] = [];
    for (let number = 0; number < 150; number += 1)
      said.push(await post(world, writer, general, `Number ${number}`));
    const reader = world.ask(await road.actor());
    const [one, first, last] = [said[75], said[0], said[149]];
    const place = await placeOfMessage(reader, { channelId: general, messageId: one?.messageId ?? '' });
    expect(place).toEqual({ id: one?.messageId, channelId: general, seq: one?.seq, threadId: null });

    const around = await readChannel(reader, { channelId: general, at: place.seq });
    expect(around.messages.map(({ seq }) => seq)).toEqual(said.slice(46, 106).map(({ seq }) => seq));
    const before = await readChannel(reader, { channelId: general, before: around.older ?? 0 });
    expect([before.messages.at(-1)?.seq, before.older]).toEqual([said[45]?.seq, null]);
    const after = await readChannel(reader, { channelId: general, after: around.newer ?? 0 });
    expect([after.messages[0]?.seq, after.messages.at(-1)?.seq]).toEqual([said[106]?.seq, last?.seq]);
    expect(after.newer).toBeNull();

    const top = await readChannel(reader, { channelId: general, at: first?.seq ?? 0 });
    expect([top.messages[0]?.seq, top.older]).toEqual([first?.seq, null]);
    const end = await readChannel(reader, { channelId: general, at: last?.seq ?? 0 });
    expect([end.messages.at(-1)?.seq, end.newer]).toEqual([last?.seq, null]);
  });

  it('is in its thread where it was said there alone, with the replies around it', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const writer = await lake.actor();
    const { messageId: threadId } = await post(world, writer, general, 'Who can lift 20 tons?');
    const replies: string[] = [];
    for (let number = 0; number < 130; number += 1) {
      const reply = { channelId: general, threadId, body: `Truck ${number}` };
      replies.push((await world.run(writer, 'message.post', reply)).messageId);
    }
    const reader = world.ask(await road.actor());
    const place = await placeOfMessage(reader, { channelId: general, messageId: replies[60] ?? '' });
    expect(place.threadId).toBe(threadId);
    const thread = await readThread(reader, { messageId: threadId, at: place.seq });
    expect(thread.messages.map(({ id }) => id)).toEqual(replies.slice(11, 111));
    const later = await readThread(reader, { messageId: threadId, after: thread.newer ?? 0 });
    expect([later.messages.length, later.newer]).toEqual([19, null]);
    const also = { channelId: general, threadId, body: 'Found one', alsoInChannel: true };
    const { messageId } = await world.run(writer, 'message.post', also);
    expect((await placeOfMessage(reader, { channelId: general, messageId })).threadId).toBeNull();
  });

  it('is that of its tombstone once it is removed, and unknown to whoever may not read it', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, 'The bridge is out');
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Not so' });
    const reader = world.ask(await road.actor());
    expect((await placeOfMessage(reader, { channelId: general, messageId })).seq).toBe(seq);
    const { messages } = await readChannel(reader, { channelId: general, at: seq });
    expect(messages.find(({ id }) => id === messageId)).toMatchObject({ state: 'removed', html: null });

    expect(await refusalOf(placeOfMessage(reader, { channelId: world.clock.newId(), messageId }))).toBe(
      'not_found',
    );
    const outside = world.ask(await stranger.actor());
    expect(await refusalOf(placeOfMessage(outside, { channelId: general, messageId }))).toBe('not_found');
    await world.run(coordinator, 'channel.edit', { channelId: general, version: 1, history: 'from_joining' });
    await world.run(await road.actor(), 'channel.leave', { channelId: general });
    await world.run(await road.actor(), 'channel.join', { channelId: general });
    const late = world.ask(await road.actor());
    expect(await refusalOf(placeOfMessage(late, { channelId: general, messageId }))).toBe('not_found');
    const none = await readChannel(late, { channelId: general, at: seq });
    expect(none.messages).toEqual([]);
  });
});
