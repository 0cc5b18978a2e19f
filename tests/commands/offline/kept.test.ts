import { expect, it } from 'vitest';
import type { Tlp } from '#domain/channels/kinds.ts';
import { kept as keptBy } from '#server/offline/queries.ts';
import { partners } from '#tests/commands/channels/partners.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';

describeOnBothDatabases('what a device may keep', (open) => {
  it('is the last of the starred channels, under CLEAR and GREEN, of what its reader sees', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, general } = await partners(world);
    const { version } = await world.database.read
      .selectFrom('channel')
      .select('version')
      .where('id', '=', general)
      .executeTakeFirstOrThrow();
    await world.run(coordinator, 'channel.edit', { channelId: general, version, tlpCeiling: 'RED' });
    const said = async (tlp: Tlp) =>
      world.run(await lake.actor(), 'message.post', { channelId: general, body: `It is ${tlp}`, tlp });
    for (const tlp of ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const) await said(tlp);
    const gone = await said('GREEN');
    await world.run(await lake.actor(), 'message.remove', { messageId: gone.messageId as never });

    const kept = async (who: typeof lake) => keptBy(world.ask(await who.actor()));
    expect((await kept(lake)).channels).toEqual([]);
    for (const who of [lake, road])
      await world.run(await who.actor(), 'channel.star', { channelId: general, starred: true });
    const mine = await kept(lake);
    expect(mine.personId).toBe(lake.personId);
    expect(mine.channels.map(({ id, messages }) => [id, messages.map(({ tlp }) => tlp)])).toEqual([
      [general, ['CLEAR', 'GREEN']],
    ]);
    expect(JSON.stringify(mine)).not.toMatch(/AMBER|RED/);
    await world.run(await road.actor(), 'channel.leave', { channelId: general });
    expect((await kept(road)).channels).toEqual([]);
    expect((await kept(stranger)).channels).toEqual([]);
    await expect(keptBy(world.ask(null))).rejects.toMatchObject({ reason: 'not_signed_in' });
  });
});
