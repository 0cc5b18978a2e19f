import { expect, it } from 'vitest';
import { DAY_MS } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { indexWhatIsBehind } from '#server/channels/follow-messages.ts';
import {
  messageHistory,
  messageToEdit,
  readChannel,
  readMessage,
  searchMessages,
} from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners, post, reads } from './partners.ts';

const before = 'Seven wells at the heron';
const after = 'Nine wells at the mill';

describeOnBothDatabases('a message that its author changes', (open) => {
  it('says the new text everywhere, in replays too, and that it was changed', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const { messageId, seq } = await post(world, await lake.actor(), general, before);
    await indexWhatIsBehind(world.database);
    world.clock.advance(1_000);
    const edit = { messageId, version: 1, body: after };
    expect(await world.run(await lake.actor(), 'message.edit', edit)).toEqual({ version: 2 });

    const { messages } = await readChannel(world.ask(await road.actor()), { channelId: general });
    expect(messages).toMatchObject([
      { version: 2, editedAt: world.clock.now(), html: `<p dir="auto">${after}</p>` },
    ]);
    const stream = channelStream(general);
    const replay = await drawEvents(world.database.read, stream, { since: seq - 1, limit: 9 });
    expect(replay.map(({ type }) => type)).toEqual(['message.posted', 'message.edited']);
    expect(JSON.stringify(replay)).not.toContain('heron');
    expect(replay[0]?.data).toEqual(replay[1]?.data);
    const found = async (text: string) =>
      (await searchMessages(world.ask(await road.actor()), { text })).rows.map(({ id }) => id);
    expect(await found('mill')).toEqual([messageId]);
    expect(await found('heron')).toEqual([]);
    const events = await world.database.read.selectFrom('event').selectAll().execute();
    expect(JSON.stringify(events)).not.toMatch(/heron|mill/);
  });

  it('is read as it was by moderators alone, also after it was removed, until it is erased', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, before);
    await world.run(await lake.actor(), 'message.edit', { messageId, version: 1, body: after });
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Names a place' });
    const { versions } = await messageHistory(world.ask(coordinator), { messageId });
    expect(versions.map(({ version, html }) => [version, html])).toEqual([
      [2, `<p dir="auto">${after}</p>`],
      [1, `<p dir="auto">${before}</p>`],
    ]);
    for (const member of [lake, road]) {
      const asked = messageHistory(world.ask(await member.actor()), { messageId });
      await expect(asked).rejects.toMatchObject({ reason: 'channels.moderators_only' });
    }
    const asked = messageHistory(world.ask(await stranger.actor()), { messageId });
    await expect(asked).rejects.toMatchObject({ reason: 'not_found' });

    await world.run(coordinator, 'channel.retain', { channelId: general, days: 30 });
    world.clock.advance(31 * DAY_MS);
    await world.run(world.system, 'channel.expire', { channelId: general });
    expect(await world.database.read.selectFrom('message_version').selectAll().execute()).toEqual([]);
  });

  it('is not overwritten from a window that read an older text', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const author = await lake.actor();
    const { messageId } = await post(world, author, general, before);
    await world.run(author, 'message.edit', { messageId, version: 1, body: after });
    const stale = { messageId, version: 1, body: 'From another window' };
    expect(await world.refusal(author, 'message.edit', stale)).toBe('stale_version');
    const source = await messageToEdit(world.ask(author), { messageId });
    expect(source).toMatchObject({ body: after, message: { version: 2 } });
    await world.run(author, 'message.edit', { ...stale, version: 2 });
    const again = { messageId, version: 3, body: 'From another window' };
    expect(await world.run(author, 'message.edit', again)).toEqual({ version: 3 });
  });

  it('calls whom it calls now: nobody twice, and no longer whom it called by mistake', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const told = async () => {
      const rows = await world.database.read.selectFrom('mention').selectAll().execute();
      return rows.map(({ organisation_id, seq }) => [organisation_id, seq]);
    };
    const far = await world.run(coordinator, 'organisation.register', {
      kind: 'un_entity',
      name: 'Mission office',
      missionIds: [],
    });
    const keeper = await world.actor(coordinator.personId, far.organisationId as never);
    const { messageId, seq } = await post(world, keeper, general, '@**Lake Water** look');
    expect(await told()).toEqual([[lake.id, seq]]);
    const edit = (version: number, body: string) =>
      world.run(keeper, 'message.edit', { messageId, version, body });
    await edit(1, '@**Lake Water** and @**Road Repair**, look');
    const both = [
      [lake.id, seq],
      [road.id, seq],
    ];
    expect(await told()).toEqual(expect.arrayContaining(both));
    expect(await told()).toHaveLength(both.length);
    await edit(2, '@**Road Repair**, look');
    expect(await told()).toEqual([[road.id, seq]]);
    await edit(3, 'Look');
    expect(await told()).toEqual([]);
  });

  it('names the records that its new text names', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const author = await lake.actor();
    const { messageId } = await post(world, author, general, before);
    const id = world.clock.newId();
    await world.run(author, 'message.edit', { messageId, version: 1, body: `See /needs/${id}` });
    const { message } = await readMessage(world.ask(author), { messageId });
    expect(message.cards).toEqual([{ kind: 'need', id }]);
  });

  it('obeys what holds for a new one: places, watch-words, mutes, an empty text', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const author = await lake.actor();
    const { messageId } = await post(world, author, general, before);
    const refused = (body: string, by = author) =>
      world.refusal(by, 'message.edit', { messageId, version: 1, body });
    expect(await refused('At 12.34567, 15.65432')).toBe('channels.precise_place');
    expect(await refused('')).toBe('input_invalid');
    expect(await refused(after, await road.actor())).toBe('channels.authors_only');
    await world.run(coordinator, 'channel.order', { channelId: general, version: 1, watchWords: 'rifle' });
    expect(await refused('A rifle')).toBe('input_invalid');
    const mute = { channelId: general, personId: lake.personId, hours: 1 as const, reason: 'Shouting' };
    await world.run(coordinator, 'person.mute', mute);
    expect(await refused(after)).toBe('channels.muted');
    expect(await reads(world, author, general)).toEqual([`<p dir="auto">${before}</p>`]);
  });

  it('is said once, however often it is sent', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const author = await lake.actor();
    const { messageId } = await post(world, author, general, before);
    const edit = { messageId, version: 1, body: after };
    const once = await world.run(author, 'message.edit', edit, 'request-0001');
    expect(await world.run(author, 'message.edit', edit, 'request-0001')).toEqual(once);
  });
});
