import { nameToEmoji } from 'gemoji';
import { expect, it } from 'vitest';
import { channelStream } from '#domain/core/streams.ts';
import { messageReactions, readChannel, unreadByMission } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

describeOnBothDatabases('a reaction', (open) => {
  it('is counted with its names, says whether it is one’s own, and is taken back', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, 'The well is back');
    const react = async (who: typeof lake, emoji: string, on = true) =>
      world.run(await who.actor(), 'message.react', { messageId, emoji, on });
    await react(road, 'thumbsup');
    world.clock.advance(1);
    await react(lake, '+1');
    await react(lake, 'tada');
    const seen = async (who: typeof lake) => {
      const { messages } = await readChannel(world.ask(await who.actor()), { channelId: general });
      return messages[0]?.reactions;
    };
    const names = [(await road.actor()).name, (await lake.actor()).name];
    const both = { name: '+1', emoji: '👍', people: 2, names };
    const one = { name: 'tada', emoji: '🎉', people: 1, names: names.slice(1) };
    expect(await seen(road)).toEqual([
      { ...both, mine: true },
      { ...one, mine: false },
    ]);
    expect(await seen(lake)).toEqual([
      { ...both, mine: true },
      { ...one, mine: true },
    ]);
    await react(road, '+1', false);
    expect(await seen(road)).toMatchObject([
      { name: '+1', people: 1, mine: false },
      { name: 'tada', people: 1, mine: false },
    ]);
    const { who } = await messageReactions(world.ask(await road.actor()), { messageId });
    expect(who.map(({ name, people }) => [name, people.map(({ organisation }) => organisation)])).toEqual([
      ['+1', ['Lake Water']],
      ['tada', ['Lake Water']],
    ]);
    const events = await drawEvents(world.database.read, channelStream(general), { since: seq, limit: 9 });
    expect(events.map(({ type }) => type)).toEqual(Array(4).fill('message.reacted'));
    expect(events.at(-1)?.data).toMatchObject({ id: messageId, reacted: { name: '+1', on: false } });
  });

  it('is there once, however often it is sent, and is told once', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, 'The well is back');
    const react = async (on: boolean) =>
      world.run(await lake.actor(), 'message.react', { messageId, emoji: 'tada', on });
    for (const on of [true, true, false, false, true]) expect(await react(on)).toEqual({ on });
    const events = await drawEvents(world.database.read, channelStream(general), { since: seq, limit: 9 });
    expect(events.map(({ data }) => (data as { reacted: { on: boolean } }).reacted.on)).toEqual([
      true,
      false,
      true,
    ]);
    const row = await world.database.read.selectFrom('message').select('reactions').executeTakeFirst();
    expect(row?.reactions).toBe(1);
  });

  it('is unread for nobody', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, 'The well is back');
    await world.run(await road.actor(), 'channel.mark-read', { channelId: general, upTo: seq });
    await world.run(await lake.actor(), 'message.react', { messageId, emoji: 'tada', on: true });
    const unread = await unreadByMission(world.ask(await road.actor()));
    expect(Object.values(unread).flatMap(({ waiting }) => waiting)).not.toContain(general);
  });

  it('is refused where one may not write, and to who does not read the text', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, general, announcements } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'The well is back');
    const react = { messageId, emoji: 'tada', on: true };
    const refused = (who: typeof lake, more = {}) =>
      who.actor().then((actor) => world.refusal(actor, 'message.react', { ...react, ...more }));
    expect(await refused(stranger)).toBe('not_found');
    expect(await refused(road, { emoji: 'no_such_thing' })).toBe('input_invalid');
    const announced = await post(
      world,
      await world.actor(coordinator.personId, await office()),
      announcements,
      'Read',
    );
    await world.run(await road.actor(), 'message.react', { ...react, messageId: announced.messageId });
    await world.run(coordinator, 'channel.lock', { channelId: general, reason: 'Until the briefing' });
    expect(await refused(road)).toBe('moderation.locked');
    await world.run(coordinator, 'channel.unlock', { channelId: general });
    const mute = { channelId: general, personId: road.personId, hours: 1 as const, reason: 'Shouting' };
    await world.run(coordinator, 'person.mute', mute);
    expect(await refused(road)).toBe('channels.muted');
    await world.run(coordinator, 'channel.archive', { channelId: general });
    expect(await refused(lake)).toBe('channels.archived');

    async function office() {
      const made = await world.run(coordinator, 'organisation.register', {
        kind: 'un_entity',
        name: 'Mission office',
        missionIds: [],
      });
      return made.organisationId as never;
    }
  });

  it('goes with the message when it is removed, and does not come back with it', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'The well is back');
    await world.run(await road.actor(), 'message.react', { messageId, emoji: 'tada', on: true });
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Off the subject' });
    expect(await world.database.read.selectFrom('reaction').selectAll().execute()).toEqual([]);
    await world.run(coordinator, 'message.restore', { messageId });
    const { messages } = await readChannel(world.ask(await lake.actor()), { channelId: general });
    expect(messages[0]?.reactions).toEqual([]);
  });

  it('is of at most twenty kinds', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'The well is back');
    const characters = [...new Map(Object.entries(nameToEmoji).map(([name, one]) => [one, name])).values()];
    const react = async (emoji = '') => ({ messageId, emoji, on: true, by: await lake.actor() });
    for (const emoji of characters.slice(0, 20)) {
      const { by, ...input } = await react(emoji);
      await world.run(by, 'message.react', input);
    }
    const { by, ...input } = await react(characters[20]);
    expect(await world.refusal(by, 'message.react', input)).toBe('channels.reactions_full');
  });
});
