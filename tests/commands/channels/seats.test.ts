import { expect, it } from 'vitest';
import type { ChannelId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayHearChannel } from '#server/channels/access.ts';
import { listChannels } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';
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
    const { lake, coordinator, general } = await partners(world);
    await world
      .run(coordinator, 'membership.recover', {
        organisationId: lake.id,
        email: 'someone.else@partner.example.org',
      })
      .catch(() => {});
    const before = await lake.actor();
    await world.database.root
      .updateTable('channel_seat')
      .set({ left_at: world.clock.now() })
      .where('person_id', '=', lake.personId)
      .execute();
    expect(await mayHearChannel(world.ask(before), general)).toBe(false);
    expect(await world.refusal(before, 'message.post', { channelId: general, body: 'Still here' })).toBe(
      'not_found',
    );
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
