import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { complete } from '#server/cards/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';
import { depot } from '../resources/people.ts';
import { partners } from './partners.ts';

const completed = async (world: World, actor: Actor, channelId: string, typed: string) => {
  const asked = { channelId, mark: typed.slice(0, 1), words: typed.slice(1) };
  return (await complete(world.ask(actor), asked)).found.map(({ text }) => text);
};

describeOnBothDatabases('a name that is being written in a channel', (open) => {
  it('goes on with who sits there and their organisations, and with nobody else', async () => {
    const world = await open();
    const { lake, road, stranger, general } = await partners(world);
    const writer = await lake.actor();
    const [roads, strangers] = [await road.actor(), await stranger.actor()];
    const all = await completed(world, writer, general, '@');
    expect(all).toEqual(
      expect.arrayContaining([`@**${roads.name}**`, '@**Road Repair**', '@**Lake Water**']),
    );
    expect(all.join()).not.toContain(writer.name);
    expect(all.join()).not.toMatch(new RegExp(`Far Away|${strangers.name}`));
    expect(await completed(world, writer, general, '@road rep')).toContain('@**Road Repair**');
    await expect(completed(world, strangers, general, '@')).rejects.toMatchObject({ reason: 'not_found' });
  });

  it('tells namesakes apart by their organisations', async () => {
    const world = await open();
    const { lake, road, coordinator, missionId, general } = await partners(world);
    const twin = await organisation(world, 'Twin House');
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: twin.id });
    const { name } = await road.actor();
    await world.database.root
      .updateTable('person')
      .set({ name })
      .where('id', '=', twin.personId as never)
      .execute();
    const found = await completed(world, await lake.actor(), general, '@');
    expect(found).toEqual(
      expect.arrayContaining([`@**${name} (Road Repair)**`, `@**${name} (Twin House)**`]),
    );
    expect(found).not.toContain(`@**${name}**`);
  });

  it('goes on with the channels and records of the mission that the writer may know of', async () => {
    const world = await open();
    const { lake, coordinator, missionId, general } = await partners(world);
    const writer = await lake.actor();
    for (const [name, joining] of [
      ['movements', 'open'],
      ['closed circle', 'invited'],
    ] as const) {
      await world.run(coordinator, 'channel.create', { missionId, name, joining });
    }
    expect(await completed(world, writer, general, '#')).toEqual(
      expect.arrayContaining(['#**announcements**', '#**movements**']),
    );
    expect(await completed(world, writer, general, '#closed')).toEqual([]);
    expect(await completed(world, coordinator, general, '#closed')).toEqual(['#**closed circle**']);
  });

  it('goes on with an offer only for those who see it', async () => {
    const stage = await depot(await open());
    const { world, donor, coordinator, missionId } = stage;
    const { offerId } = await world.run(donor, 'offer.post', {
      missionId,
      itemId: await stage.item('blanket'),
      title: 'Warm blankets',
      quantity: 100,
      availableFrom: '2026-11-24',
      availableUntil: '2027-01-31',
    });
    const general = await world.database.read
      .selectFrom('channel')
      .select('id')
      .where('mission_id', '=', missionId)
      .where('name', '=', 'general')
      .executeTakeFirstOrThrow();
    const partner = await stage.lead.actor();
    expect(await completed(world, coordinator, general.id, '#warm')).toEqual([`/offers/${offerId}`]);
    expect(await completed(world, partner, general.id, '#warm')).toEqual([]);
    await world.run(coordinator, 'offer.acknowledge', { offerId });
    expect(await completed(world, partner, general.id, '#warm')).toEqual([`/offers/${offerId}`]);
  });

  it('becomes an emoji by the letters of its short name', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const found = await complete(world.ask(await lake.actor()), {
      channelId: general,
      mark: ':',
      words: 'tada',
    });
    expect(found.found[0]).toMatchObject({ kind: 'emoji', text: '🎉', title: 'tada' });
    expect(found.found.length).toBeLessThanOrEqual(8);
  });
});
