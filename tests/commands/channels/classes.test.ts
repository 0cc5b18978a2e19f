import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { type AttachmentId, type ChannelId, DAY_MS } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayHearChannel } from '#server/channels/access.ts';
import { channelSettings, moderationLog, requestsForMe } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';
import { partners, post } from './partners.ts';

/** A channel of a mission in which a ministry takes part beside the others. */
async function withForce(world: World, settings: object) {
  const { missionId, lake, coordinator: keeper } = await partners(world);
  const force = await organisation(world, 'Ministry', [], 'member_state');
  await world.run(keeper, 'mission.admit-organisation', { missionId, organisationId: force.id });
  const opened = await world.run(keeper, 'channel.create', { missionId, name: 'All', ...settings });
  return { missionId, keeper, lake, force, channelId: opened.channelId as ChannelId };
}

describeOnBothDatabases('who is of a kind apart', (open) => {
  it('is kept out by the class, and gives up the seat when the class becomes another', async () => {
    const world = await open();
    const { keeper, lake, force, channelId } = await withForce(world, {});
    const hears = async (who: { actor(): Promise<Actor> }) =>
      mayHearChannel(world.ask(await who.actor()), channelId);
    expect([await hears(lake), await hears(force)]).toEqual([true, true]);
    await world.run(keeper, 'channel.edit', { channelId, version: 1, class: 'humanitarian_only' });
    expect([await hears(lake), await hears(force)]).toEqual([true, false]);
    expect(await world.refusal(await force.actor(), 'channel.join', { channelId })).toBe(
      'channels.class_apart',
    );
    await world.run(keeper, 'channel.edit', { channelId, version: 2, class: 'uniformed' });
    expect([await hears(lake), await hears(force)]).toEqual([false, false]);
    await world.run(await force.actor(), 'channel.join', { channelId });
    expect(await hears(force)).toBe(true);
  });

  it('is told of a seat that ended with the class, in the queue, the stream and the log', async () => {
    const world = await open();
    const { keeper, force, channelId } = await withForce(world, {});
    await world.run(keeper, 'channel.edit', { channelId, version: 1, class: 'humanitarian_only' });
    const told = await drawEvents(world.database.read, userStream(force.personId), { since: 0, limit: 99 });
    expect(told.slice(-2).map(({ type }) => type)).toEqual(['channel.seat_ended', 'rights.changed']);
    const queue = async () => requestsForMe(world.ask(await force.actor()));
    expect(await queue()).toMatchObject([{ key: 'seats-ended', items: [{ title: '# All' }] }]);
    const log = await moderationLog(world.ask(keeper), { channelId });
    expect(log.map(({ type, by, person }) => [type, by, person])).toContainEqual([
      'channel.seat_ended',
      keeper.name,
      (await force.actor()).name,
    ]);
    world.clock.advance(15 * DAY_MS);
    expect(await queue()).toEqual([]);
  });

  it('waits no longer for a seat that the class keeps from them', async () => {
    const world = await open();
    const { keeper, force, channelId } = await withForce(world, { joining: 'on_request' });
    const asked = await world.run(await force.actor(), 'channel.request', { channelId });
    await world.run(keeper, 'channel.edit', {
      channelId,
      version: 1,
      joining: 'on_request',
      class: 'humanitarian_only',
    });
    const accepts = { ...asked, answer: 'accepted' as const };
    expect(await world.refusal(keeper, 'channel.answer-request', accepts)).toBe('channels.answered_already');
  });

  it('is never let in to what was said while their kind was kept out', async () => {
    const world = await open();
    const { keeper, lake, force, channelId } = await withForce(world, { class: 'humanitarian_only' });
    const becomes = { channelId, version: 1, class: 'mixed' as const };
    const { classes } = await channelSettings(world.ask(keeper), { channelId });
    expect(classes).toEqual(['humanitarian_only', 'mixed', 'uniformed']);
    await post(world, await lake.actor(), channelId, 'Where they sleep');
    expect(await world.refusal(keeper, 'channel.edit', becomes)).toBe('channels.class_wider');
    expect((await channelSettings(world.ask(keeper), { channelId })).classes).toEqual(['humanitarian_only']);
    expect(await mayHearChannel(world.ask(await force.actor()), channelId)).toBe(false);
  });

  it('coordinates where they may not sit, and does not write there', async () => {
    const world = await open();
    const { missionId, force, channelId } = await withForce(world, { class: 'humanitarian_only' });
    const officer = { ...(await force.actor()), coordinates: [missionId] };
    expect(await mayHearChannel(world.ask(officer), channelId)).toBe(true);
    expect(await world.refusal(officer, 'channel.join', { channelId })).toBe('channels.class_apart');
    expect(await world.refusal(officer, 'message.post', { channelId, body: 'Here' })).toBe(
      'channels.class_apart',
    );
  });

  it('makes the class of a direct channel theirs, for whom they act when they open it again', async () => {
    const world = await open();
    const { lake, road, missionId, coordinator: keeper } = await partners(world);
    const force = await organisation(world, 'Ministry', [], 'member_state');
    await world.run(keeper, 'mission.admit-organisation', { missionId, organisationId: force.id });
    const jonas = await road.actor();
    const opens = (who: Actor) => world.run(who, 'channel.open-direct', { personIds: [jonas.personId] });
    const { channelId } = await opens(await lake.actor());
    const classNow = async () => (await channelSettings(world.ask(jonas), { channelId })).class;
    expect(await classNow()).toBe('humanitarian_only');
    const officer = { ...(await lake.actor()), organisation: (await force.actor()).organisation };
    await opens(officer);
    expect(await classNow()).toBe('mixed');
  });
});

describeOnBothDatabases('a channel', (open) => {
  it('tells no exact place above it, in no class, nor in the name of a file', async () => {
    const world = await open();
    const { missionId, lake, general, coordinator: keeper } = await partners(world);
    const place = 'Around 4.39471, 18.55820';
    const safe = { missionId, name: 'Relief', class: 'humanitarian_only' } as const;
    for (const above of [{ topic: place }, { description: place }, { name: place }])
      expect(await world.refusal(keeper, 'channel.create', { ...safe, ...above })).toBe('input_invalid');
    expect(
      await world.refusal(keeper, 'channel.edit', { channelId: general, version: 1, topic: place }),
    ).toBe('input_invalid');
    const amina = await lake.actor();
    const file = { channelId: general, size: 5, sha256: '0'.repeat(64) };
    const name = 'camp_4.39471_18.55820.txt';
    expect(await world.refusal(amina, 'attachment.begin', { ...file, name })).toBe('channels.precise_place');
    const picture = { name: 'note.txt', content: Buffer.from('Five.').toString('base64') };
    const { id } = await world.run(amina, 'attachment.upload', {
      channelId: general,
      file: picture,
      description: place,
    });
    const message = { channelId: general, body: '', attachments: [id as AttachmentId] };
    expect(await world.refusal(amina, 'message.post', message)).toBe('channels.precise_place');
  });
});
