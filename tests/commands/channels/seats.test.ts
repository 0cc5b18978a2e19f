import { expect, it } from 'vitest';
import type { ChannelId, PersonId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayHearChannel } from '#server/channels/access.ts';
import { listChannels } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { organisation, password, tokenMailedTo } from '../organisations/people.ts';
import { partners, post, reads } from './partners.ts';

describeOnBothDatabases('a late joiner', (open) => {
  it('reads what was said before only where the channel says so', async () => {
    const world = await open();
    const { lake, coordinator, missionId } = await partners(world);
    const channel = async (name: string, history: 'all' | 'from_joining') => {
      const { channelId } = await world.run(coordinator, 'channel.create', { missionId, name, history });
      await post(world, await lake.actor(), channelId as ChannelId, 'Before');
      return channelId as ChannelId;
    };
    const [open_, closed] = [await channel('open', 'all'), await channel('closed', 'from_joining')];
    const late = await organisation(world, 'Late Comers');
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: late.id });
    await post(world, await lake.actor(), closed, 'After');
    const after = ['<p dir="auto">After</p>'];
    expect(await reads(world, await late.actor(), closed)).toEqual(after);
    expect(await reads(world, await late.actor(), open_)).toEqual(['<p dir="auto">Before</p>']);
    expect((await reads(world, coordinator, closed)).length).toBe(2);

    await world.run(await lake.actor(), 'channel.leave', { channelId: closed });
    await world.run(await lake.actor(), 'channel.join', { channelId: closed });
    expect(await reads(world, await lake.actor(), closed)).toEqual([]);
  });
});

describeOnBothDatabases('a seat', (open) => {
  it('is there for partners of the mission, and for nobody else', async () => {
    const world = await open();
    const { lake, stranger, coordinator, missionId, general } = await partners(world);
    const hears = async (who: { actor(): Promise<typeof coordinator> }) =>
      mayHearChannel(world.ask(await who.actor()), general);
    expect([await hears(lake), await hears(stranger)]).toEqual([true, false]);
    expect(await mayHearChannel(world.ask(null), general)).toBe(false);
    const list = listChannels(world.ask(await stranger.actor()), { mission: missionId });
    await expect(list).rejects.toMatchObject({ reason: 'not_found' });
    expect(await world.refusal(await stranger.actor(), 'channel.join', { channelId: general })).toBe(
      'not_found',
    );
  });

  it('is lost with the membership, at once, and its sockets are asked again', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const email = 'colleague@partner.example.org';
    await world.run(await lake.actor(), 'membership.invite', {
      organisationId: lake.id,
      email,
      role: 'member',
    });
    const token = await tokenMailedTo(world, email);
    const person = { name: 'New Colleague', password };
    const accepted = await world.run(null, 'membership.accept-invitation', { token, person });
    const personId = accepted.personId as PersonId;
    const colleague = await world.actor(personId, lake.id);
    await post(world, colleague, general, 'I am new here');

    await world.run(await lake.actor(), 'membership.end', { organisationId: lake.id, personId });
    const message = { channelId: general, body: 'Still here?' };
    expect(await world.refusal(colleague, 'message.post', message)).toBe('not_found');
    expect(await mayHearChannel(world.ask(colleague), general)).toBe(false);
    const told = await drawEvents(world.database.read, userStream(personId), { since: 0, limit: 99 });
    expect(told.at(-1)?.type).toBe('rights.changed');
  });

  it('given up is told on the own stream, so that open pages stop hearing', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    await world.run(await lake.actor(), 'channel.leave', { channelId: general });
    const told = await drawEvents(world.database.read, userStream(lake.personId), { since: 0, limit: 99 });
    expect(told.slice(-2).map(({ type }) => type)).toEqual(['channel.left', 'rights.changed']);
    expect(await mayHearChannel(world.ask(await lake.actor()), general)).toBe(false);
  });
});
