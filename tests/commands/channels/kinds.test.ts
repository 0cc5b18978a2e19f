import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { mayHearChannel, readableChannels } from '#server/channels/access.ts';
import {
  browseChannels,
  channelPeople,
  channelsBeside,
  listChannels,
  ownChannels,
  readChannel,
  requestsForMe,
} from '#server/channels/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { coordinator } from '../organisations/people.ts';
import { partners, post, reads } from './partners.ts';

const nameOf = async (world: World, who: Actor, id: string) =>
  (await ownChannels(world.ask(who))).channels.find((channel) => channel.id === id)?.name;

describeOnBothDatabases('a direct channel', (open) => {
  it('is one for the same people, bears the names of the others, and nobody else reads it', async () => {
    const world = await open();
    const { lake, road, coordinator: keeper } = await partners(world);
    const [amina, jonas] = [await lake.actor(), await road.actor()];
    const { channelId } = await world.run(amina, 'channel.open-direct', { personIds: [jonas.personId] });
    const again = await world.run(jonas, 'channel.open-direct', { personIds: [amina.personId] });
    expect(again.channelId).toBe(channelId);
    expect(await nameOf(world, amina, channelId)).toBe(jonas.name);
    expect(await nameOf(world, jonas, channelId)).toBe(amina.name);
    await post(world, jonas, channelId as ChannelId, 'Between us');
    expect(await reads(world, amina, channelId as ChannelId)).toEqual(['<p dir="auto">Between us</p>']);

    const others: Actor[] = [
      keeper,
      { ...keeper, coordinates: 'all' },
      { ...keeper, coordinates: 'all', isOperator: true },
    ];
    for (const other of others) {
      const ask = world.ask(other);
      expect(await mayHearChannel(ask, channelId)).toBe(false);
      expect((await readableChannels(ask)).map(({ id }) => id)).not.toContain(channelId);
      await expect(channelsBeside(ask, { channelId })).rejects.toMatchObject({ reason: 'not_found' });
      await expect(readChannel(ask, { channelId })).rejects.toMatchObject({ reason: 'not_found' });
      await expect(channelPeople(ask, { channelId })).rejects.toMatchObject({ reason: 'not_found' });
      expect(await world.refusal(other, 'channel.join', { channelId })).toBe('not_found');
    }
  });

  it('is for people who share a mission, and for two to nine', async () => {
    const world = await open();
    const { lake, road, stranger } = await partners(world);
    const amina = await lake.actor();
    const opens = (personIds: string[]) => world.refusal(amina, 'channel.open-direct', { personIds });
    expect(await opens([stranger.personId])).toBe('channels.no_shared_mission');
    expect(await opens([road.personId, stranger.personId])).toBe('channels.no_shared_mission');
    expect(await opens([amina.personId])).toBe('channels.not_yourself');
    expect(await opens(Array.from({ length: 9 }, () => road.personId))).toBe('input_invalid');
  });
});

describeOnBothDatabases('the channel of an organisation', (open) => {
  it('is there from the beginning, for its people alone', async () => {
    const world = await open();
    const { lake, road, coordinator: keeper } = await partners(world);
    const amina = await lake.actor();
    const own = (await ownChannels(world.ask(amina))).channels;
    expect(own.map(({ kind, name }) => [kind, name])).toEqual([['organisation', 'Lake Water']]);
    const channelId = own[0]?.id as ChannelId;
    await post(world, amina, channelId, 'Among ourselves');
    for (const other of [await road.actor(), { ...keeper, coordinates: 'all' as const, isOperator: true }]) {
      expect(await mayHearChannel(world.ask(other), channelId)).toBe(false);
      expect(await world.refusal(other, 'channel.join', { channelId })).toBe('not_found');
    }
    const refused = (who: Actor) =>
      world.refusal(who, 'channel.open-for-organisation', { organisationId: lake.id, name: 'Drivers' });
    expect(await refused(await road.actor())).toBe('not_found');
    await world.run(amina, 'channel.open-for-organisation', { organisationId: lake.id, name: 'Drivers' });
    expect(await refused(amina)).toBe('input_invalid');
  });
});

describeOnBothDatabases('who joins a channel', (open) => {
  it('asks where it is by request, is let in by a moderator, and both see where it stands', async () => {
    const world = await open();
    const { missionId, lake, road, coordinator: keeper } = await partners(world);
    const [amina, jonas] = [await lake.actor(), await road.actor()];
    const { channelId } = await world.run(keeper, 'channel.create', {
      missionId,
      name: 'Access',
      joining: 'on_request',
    });
    expect(await mayHearChannel(world.ask(amina), channelId)).toBe(false);
    expect(await world.refusal(amina, 'channel.join', { channelId })).toBe('channels.by_request');
    const { seatRequestId } = await world.run(amina, 'channel.request', {
      channelId,
      note: 'We drive there',
    });
    expect(await world.refusal(amina, 'channel.request', { channelId })).toBe('channels.asked_already');
    const card = async (who: Actor) =>
      (await browseChannels(world.ask(who), { mission: missionId })).cards.find(({ id }) => id === channelId);
    expect((await card(amina))?.asked).toEqual({ id: seatRequestId, side: 'request' });
    expect((await requestsForMe(world.ask(keeper))).map(({ key, count }) => [key, count])).toEqual([
      ['seat-requests', 1],
    ]);
    const answer = (who: Actor, value: 'accepted' | 'declined') =>
      world.refusal(who, 'channel.answer-request', { seatRequestId, answer: value });
    expect(await answer(amina, 'accepted')).toBe('channels.other_side_answers');
    expect(await answer(jonas, 'accepted')).toBe('not_found');
    await world.run(keeper, 'channel.answer-request', { seatRequestId, answer: 'accepted' });
    expect(await mayHearChannel(world.ask(amina), channelId)).toBe(true);
    expect((await card(amina))?.asked).toBeNull();
    expect(await answer(keeper, 'declined')).toBe('channels.answered_already');
    expect(await requestsForMe(world.ask(keeper))).toEqual([]);

    const declined = await world.run(jonas, 'channel.request', { channelId });
    await world.run(keeper, 'channel.answer-request', { ...declined, answer: 'declined', reason: 'Full' });
    expect(await mayHearChannel(world.ask(jonas), channelId)).toBe(false);
  });

  it('does not see one to which they are not invited', async () => {
    const world = await open();
    const { missionId, lake, road, stranger, coordinator: keeper } = await partners(world);
    const [amina, jonas] = [await lake.actor(), await road.actor()];
    const { channelId } = await world.run(keeper, 'channel.create', {
      missionId,
      name: 'Few',
      joining: 'invited',
    });
    const sees = async (who: Actor) =>
      (await listChannels(world.ask(who), { mission: missionId })).channels.some(
        ({ id }) => id === channelId,
      );
    expect(await sees(amina)).toBe(false);
    for (const name of ['channel.join', 'channel.request'] as const)
      expect(await world.refusal(amina, name, { channelId })).toBe('not_found');
    const invite = (who: Actor, guest: { personId: string; id: string }) =>
      world.refusal(who, 'channel.invite', { channelId, personId: guest.personId, organisationId: guest.id });
    expect(await invite(keeper, stranger)).toBe('channels.guest_elsewhere');
    const offered = await world.run(keeper, 'channel.invite', {
      channelId,
      personId: lake.personId,
      organisationId: lake.id,
    });
    expect(await sees(amina)).toBe(true);
    expect(await mayHearChannel(world.ask(amina), channelId)).toBe(false);
    expect((await requestsForMe(world.ask(amina))).map(({ key }) => key)).toEqual(['seat-invitations']);
    await world.run(amina, 'channel.answer-request', { ...offered, answer: 'accepted' });
    expect(await mayHearChannel(world.ask(amina), channelId)).toBe(true);
    expect(await invite(amina, road)).toBe('channels.moderators_only');
    await world.run(keeper, 'channel.edit', {
      channelId,
      version: 1,
      joining: 'invited',
      invitedBy: 'members',
    });
    await world.run(amina, 'channel.invite', { channelId, personId: road.personId, organisationId: road.id });
    expect(await sees(jonas)).toBe(true);
  });
});

describeOnBothDatabases('a channel', (open) => {
  it('keeps exact places out, unless only humanitarians listen', async () => {
    const world = await open();
    const { missionId, lake, general, coordinator: keeper } = await partners(world);
    const amina = await lake.actor();
    const body = 'Forty families at ٤٫٣٩٤٧١، ١٨٫٥٥٨٢٠';
    expect(await world.refusal(amina, 'message.post', { channelId: general, body })).toBe(
      'channels.precise_place',
    );
    expect(await reads(world, amina, general)).toEqual([]);
    const { channelId } = await world.run(keeper, 'channel.create', {
      missionId,
      name: 'Relief',
      class: 'humanitarian_only',
    });
    await post(world, amina, channelId as ChannelId, body);
    await post(world, amina, general, 'Forty families near 4.39, 18.56');
  });

  it('comes back from the archive with everybody in it', async () => {
    const world = await open();
    const { lake, general, coordinator: keeper } = await partners(world);
    const amina = await lake.actor();
    await post(world, amina, general, 'Before');
    await world.run(keeper, 'channel.archive', { channelId: general });
    expect(await world.refusal(amina, 'message.post', { channelId: general, body: 'Now' })).toBe(
      'channels.archived',
    );
    expect((await reads(world, amina, general)).length).toBe(1);
    expect(await world.refusal(amina, 'channel.reopen', { channelId: general })).toBe(
      'channels.moderators_only',
    );
    await world.run(keeper, 'channel.reopen', { channelId: general });
    await post(world, amina, general, 'Now');
    expect(await world.refusal(keeper, 'channel.reopen', { channelId: general })).toBe(
      'channels.not_archived',
    );
  });

  it('of another mission is not coordinated by who coordinates one', async () => {
    const world = await open();
    const { general } = await partners(world);
    const other = { ...(await coordinator(world, 'Other')), coordinates: [] };
    expect(await mayHearChannel(world.ask(other), general)).toBe(false);
  });
});
