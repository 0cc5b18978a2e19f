import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import type { PersonId } from '#domain/core/id.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';
import { partners, post, reads } from './partners.ts';

/** Who was told of a message, and why. */
async function told({ database }: World, messageId: string) {
  const rows = await database.read
    .selectFrom('mention')
    .innerJoin('person', 'person.id', 'mention.person_id')
    .select(['person.id', 'mention.why', 'mention.organisation_id', 'mention.seq'])
    .where('message_id', '=', messageId as never)
    .execute();
  return rows;
}

const nameOf = async (who: { actor(): Promise<Actor> }) => (await who.actor()).name;

describeOnBothDatabases('who a message calls', (open) => {
  it('by name is told, by the seat they read it with', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const name = await nameOf(road);
    const { messageId, seq } = await post(
      world,
      await lake.actor(),
      general,
      `@**${name} (Road Repair)** look`,
    );
    expect(await told(world, messageId)).toEqual([
      { id: road.personId, why: 'person', organisation_id: road.id, seq },
    ]);
    const [html] = await reads(world, await road.actor(), general);
    expect(html).toContain(`data-person="${road.personId}"`);
  });

  it('as an organisation is told, and nobody of their own words', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const both = await post(world, await lake.actor(), general, '@**road repair** and @**Lake Water**');
    expect((await told(world, both.messageId)).map(({ id, why }) => [id, why])).toEqual([
      [road.personId, 'organisation'],
    ]);
  });

  it('with the whole channel is told by moderators alone', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const text = { channelId: general, body: '@channel please' };
    expect(await world.refusal(await lake.actor(), 'message.post', text)).toBe(
      'channels.everyone_by_moderators',
    );
    const office = await world.run(coordinator, 'organisation.register', {
      kind: 'un_entity',
      name: 'Mission office',
      missionIds: [],
    });
    const keeper = await world.actor(coordinator.personId, office.organisationId as never);
    const call = await post(world, keeper, general, '@channel please');
    expect((await told(world, call.messageId)).map(({ id, why }) => `${id} ${why}`).sort()).toEqual(
      [lake, road].map(({ personId }) => `${personId} channel`).sort(),
    );
  });

  it('but is not in the channel, or shares a name, is not told, and the writer sees it', async () => {
    const world = await open();
    const { lake, stranger, coordinator, missionId, general } = await partners(world);
    const outside = await post(world, await lake.actor(), general, '@**Far Away**');
    expect(await told(world, outside.messageId)).toEqual([]);
    const twin = await organisation(world, 'Twin House');
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: twin.id });
    const name = await nameOf(lake);
    await world.database.root
      .updateTable('person')
      .set({ name })
      .where('id', '=', twin.personId as PersonId)
      .execute();
    const twins = await post(world, await lake.actor(), general, `@**${name}**`);
    expect(await told(world, twins.messageId)).toEqual([]);
    for (const html of await reads(world, await lake.actor(), general))
      expect(html).toContain('mention-nobody');
    expect(stranger.id).toBeTruthy();
  });

  it('in a text for fewer than the channel is told only where they read it', async () => {
    const world = await open();
    const { lake, coordinator, general } = await partners(world);
    await world.run(coordinator, 'channel.edit', { channelId: general, version: 1, tlpCeiling: 'RED' });
    const red = { channelId: general, body: '@**Road Repair**', tlp: 'RED' as const };
    const { messageId } = await world.run(await lake.actor(), 'message.post', red);
    expect(await told(world, messageId)).toEqual([]);
  });

  it('as a channel is the same to everybody, whether there is such a channel or not', async () => {
    const world = await open();
    const { lake, coordinator, missionId, general } = await partners(world);
    await world.run(coordinator, 'channel.create', { missionId, name: 'circle', joining: 'invited' });
    await post(world, await lake.actor(), general, 'See #**circle** and #**nowhere**');
    const [html] = await reads(world, await lake.actor(), general);
    expect(html).toContain(
      '<span data-channel="circle"><bdi>#circle</bdi></span> and <span data-channel="nowhere"><bdi>#nowhere</bdi></span>',
    );
  });
});
