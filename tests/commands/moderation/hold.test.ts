import { expect, it } from 'vitest';
import type { ChannelId, MissionId } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { readChannel } from '#server/channels/queries.ts';
import { moderationDesk, waitingForMe } from '#server/moderation/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { partners, post, reads } from '#tests/commands/channels/partners.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

async function order(world: World, place: Awaited<ReturnType<typeof partners>>, rules: object) {
  const { version } = await readChannel(world.ask(place.coordinator), { channelId: place.general });
  await world.run(place.coordinator, 'channel.order', { channelId: place.general, version, ...rules });
}

/** Makes the other partner's person a moderator. */
async function moderates(world: World, { coordinator, road, general }: Awaited<ReturnType<typeof partners>>) {
  const seat = { channelId: general, personId: road.personId, organisationId: road.id };
  await world.run(coordinator, 'moderator.appoint', seat);
}

const heldFor = async (world: World, actor: Parameters<World['ask']>[0], channelId: ChannelId) =>
  (await readChannel(world.ask(actor), { channelId })).held.map(({ html, state }) => [html, state]);

describeOnBothDatabases('a held message', (open) => {
  it('is seen by its author and the moderators alone, and takes its place when it is let through', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    await order(world, place, { approveFirst: true });
    const text = { channelId: general, body: 'Canary one' };
    const { messageId, seq, held } = await world.run(
      await lake.actor(),
      'message.post',
      text,
      'request-1234',
    );
    expect([seq, held]).toEqual([0, 'approve_first']);
    // The same request is answered the same and keeps nothing twice.
    await world.run(await lake.actor(), 'message.post', text, 'request-1234');
    expect(await reads(world, await road.actor(), general)).toEqual([]);
    expect(await heldFor(world, await road.actor(), general)).toEqual([]);
    const shown = [['<p dir="auto">Canary one</p>', 'held']];
    expect(await heldFor(world, await lake.actor(), general)).toEqual(shown);
    expect(await heldFor(world, coordinator, general)).toEqual(shown);
    const onChannel = await drawEvents(world.database.read, channelStream(general), { since: 0, limit: 99 });
    expect(JSON.stringify(onChannel)).not.toContain(messageId);
    const told = await drawEvents(world.database.read, userStream(coordinator.personId), {
      since: 0,
      limit: 99,
    });
    expect(told.at(-1)?.type).toBe('message.held');
    const [section] = await waitingForMe(world.ask(coordinator));
    expect(section).toMatchObject({ key: 'held-messages', count: 1 });

    await order(world, place, {});
    const after = await post(world, await road.actor(), general, 'Said meanwhile');
    world.clock.advance(60_000);
    const wroteAt = (await readChannel(world.ask(coordinator), { channelId: general })).held[0]?.at;
    const released = await world.run(coordinator, 'message.release', { messageId });
    expect(released.seq).toBeGreaterThan(after.seq);
    const { messages } = await readChannel(world.ask(await road.actor()), { channelId: general });
    expect(messages.at(-1)).toMatchObject({
      id: messageId,
      requestId: 'request-1234',
      html: '<p dir="auto">Canary one</p>',
      writtenAt: wroteAt,
      author: { organisation: 'Lake Water' },
    });
    expect(await heldFor(world, await lake.actor(), general)).toEqual([]);
    const kept = await world.database.read.selectFrom('held_message').select(['body', 'html']).execute();
    expect(kept).toEqual([{ body: '', html: '' }]);
    expect(await world.refusal(coordinator, 'message.release', { messageId })).toBe(
      'moderation.held_no_more',
    );
  });

  it('tells whom it calls by name when it takes its place, and nobody else', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    await order(world, place, { approveFirst: true });
    const called = (await road.actor()).name;
    const text = { channelId: general, body: `@**${called}**: come` };
    const { messageId } = await world.run(await lake.actor(), 'message.post', text);
    const told = () =>
      world.database.read.selectFrom('mention').select(['person_id', 'why', 'seq', 'message_id']).execute();
    expect(await told()).toEqual([]);
    const { seq } = await world.run(coordinator, 'message.release', { messageId });
    expect(await told()).toEqual([{ person_id: road.personId, why: 'person', seq, message_id: messageId }]);
  });

  it('is declined with a reason that its author is told, who puts it away', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    await order(world, place, { watchWords: 'generators for sale' });
    await post(world, await lake.actor(), general, 'Nothing to see');
    const { messageId, held } = await world.run(await lake.actor(), 'message.post', {
      channelId: general,
      body: 'GENERÁTORS\u200D for\u00A0sale',
    });
    expect(held).toBe('watch_word');
    const decline = { messageId, reason: 'No trade here' };
    expect(await world.refusal(await road.actor(), 'message.decline', decline)).toBe('not_found');
    expect(await world.refusal(await lake.actor(), 'message.release', { messageId })).toBe(
      'channels.moderators_only',
    );
    await world.run(coordinator, 'message.decline', decline);
    const { held: own } = await readChannel(world.ask(await lake.actor()), { channelId: general });
    expect(own).toMatchObject([{ state: 'declined', reason: 'No trade here', word: null }]);
    const [section] = await waitingForMe(world.ask(await lake.actor()));
    expect(section).toMatchObject({ key: 'declined-messages', items: [{ title: 'No trade here' }] });
    await world.run(await lake.actor(), 'message.withdraw', { messageId });
    expect(await waitingForMe(world.ask(await lake.actor()))).toEqual([]);
  });

  it('is an unverified organisation’s until a moderator lets one through; moderators’ own never wait', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    await moderates(world, place);
    await order(world, place, { holdFirst: true });
    const say = async () =>
      world.run(await lake.actor(), 'message.post', { channelId: general, body: 'We are new here' });
    const first = await say();
    expect(first.held).toBe('first_post');
    expect((await say()).held).toBe('first_post');
    await world.run(coordinator, 'message.release', { messageId: first.messageId });
    expect((await say()).held).toBeUndefined();
    await order(world, place, { approveFirst: true });
    const ours = { channelId: general, body: 'Ours' };
    expect((await world.run(await road.actor(), 'message.post', ours)).held).toBeUndefined();
  });

  it('can be for a word of the whole mission, also in channels that open later', async () => {
    const world = await open();
    const { lake, coordinator, missionId, general } = await partners(world);
    await world.run(coordinator, 'mission.watch', { missionId, words: 'سلاح\nrifle' });
    const made = await world.run(coordinator, 'channel.create', {
      missionId: missionId as MissionId,
      name: 'later',
    });
    for (const channelId of [general, made.channelId]) {
      const said = { channelId, body: 'بالسِّلاح' };
      expect((await world.run(await lake.actor(), 'message.post', said)).held).toBe('watch_word');
    }
    const desk = await moderationDesk(world.ask(coordinator));
    expect(desk.held.map(({ word, channel }) => [word, channel.name])).toEqual([
      ['سلاح', 'general'],
      ['سلاح', 'later'],
    ]);
    expect(await moderationDesk(world.ask(await lake.actor())).catch(({ reason }) => reason)).toBe(
      'not_found',
    );
    const nowhere = { missionId: world.clock.newId(), words: 'rifle' };
    expect(await world.refusal(coordinator, 'mission.watch', nowhere)).toBe('not_found');
  });
});

describeOnBothDatabases('order in a channel', (open) => {
  it('has each person wait in slow mode, whoever they write for, but no moderator', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, general } = place;
    await order(world, place, { slowSeconds: 30 });
    const message = { channelId: general, body: 'Quick' };
    await world.run(await lake.actor(), 'message.post', message);
    expect(await world.refusal(await lake.actor(), 'message.post', message)).toBe('moderation.slow');
    await moderates(world, place);
    await world.run(await road.actor(), 'message.post', message);
    await world.run(await road.actor(), 'message.post', message);
    const { facts } = await readChannel(world.ask(await lake.actor()), { channelId: general });
    expect(facts.slowUntil).not.toBeNull();
    world.clock.advance(30_000);
    await world.run(await lake.actor(), 'message.post', message);
  });

  it('stops everybody but moderators while it is locked, and says why', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    await moderates(world, place);
    const lock = { channelId: general, reason: 'Until the briefing' };
    expect(await world.refusal(await lake.actor(), 'channel.lock', lock)).toBe('channels.moderators_only');
    await world.run(coordinator, 'channel.lock', lock);
    const message = { channelId: general, body: 'May I?' };
    expect(await world.refusal(await lake.actor(), 'message.post', message)).toBe('moderation.locked');
    await world.run(await road.actor(), 'message.post', message);
    const { facts } = await readChannel(world.ask(await lake.actor()), { channelId: general });
    expect(facts.locked).toBe('Until the briefing');
    await world.run(coordinator, 'channel.unlock', { channelId: general });
    await world.run(await lake.actor(), 'message.post', message);
  });

  it('is kept by those whom coordinators appoint, until they end it or leave', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    const seat = { channelId: general, personId: lake.personId, organisationId: lake.id };
    expect(await world.refusal(await road.actor(), 'moderator.appoint', seat)).toBe(
      'moderation.coordinators_appoint',
    );
    await world.run(coordinator, 'moderator.appoint', seat);
    const { messageId } = await post(world, await road.actor(), general, 'Off the subject');
    await world.run(await lake.actor(), 'message.remove', { messageId, reason: 'Off the subject' });
    expect(await world.refusal(await lake.actor(), 'moderator.dismiss', seat)).toBe(
      'moderation.coordinators_appoint',
    );
    await world.run(await lake.actor(), 'channel.leave', { channelId: general });
    await world.run(await lake.actor(), 'channel.join', { channelId: general });
    expect(await world.refusal(await lake.actor(), 'message.restore', { messageId })).toBe(
      'channels.moderators_only',
    );
    await world.run(coordinator, 'moderator.appoint', seat);
    await world.run(coordinator, 'moderator.dismiss', seat);
    expect(await world.refusal(await lake.actor(), 'message.restore', { messageId })).toBe(
      'channels.moderators_only',
    );
  });
});
