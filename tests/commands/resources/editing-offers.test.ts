import { expect, it } from 'vitest';
import type { CommandInput } from '#server/commands.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { depot, need, offer, reserve, stateOf } from './people.ts';

const days = { availableFrom: '2026-11-24', availableUntil: '2027-01-31' };

describeOnBothDatabases('editing an offer', (open) => {
  it('keeps what is promised, overwrites nothing, and settles whether any is left', async () => {
    const stage = await depot(await open());
    const { world, donor, coordinator } = stage;
    const offerId = await offer(stage, { quantity: 100 });
    await reserve(stage, { needId: await need(stage), offerId, quantity: 40 });
    const edit = (version: number, more: Partial<CommandInput<'offer.edit'>>) => ({
      offerId,
      version,
      quantity: 100,
      ...days,
      ...more,
    });
    expect(await world.refusal(coordinator, 'offer.edit', edit(3, {}))).toBe('not_yours_to_do');
    await expect(world.run(donor, 'offer.edit', edit(3, { quantity: 39 }))).rejects.toMatchObject({
      issues: [
        {
          path: 'quantity',
          reason: 'resources.below_promised',
          params: { promised: 40, unit: 'piece' },
        },
      ],
    });
    await world.run(donor, 'offer.edit', edit(3, { quantity: 40, title: 'Blankets, wool' }));
    expect(await stateOf(world, 'offer', offerId)).toBe('exhausted');
    expect(await world.refusal(donor, 'offer.edit', edit(3, {}))).toBe('stale_version');
    await world.run(donor, 'offer.edit', edit(4, { quantity: 50 }));
    expect(await stateOf(world, 'offer', offerId)).toBe('accepted');
  });

  it('of what is lent never ends before the days that are promised', async () => {
    const stage = await depot(await open());
    const itemId = await stage.item('truck_8t');
    const offerId = await offer(stage, { itemId, kind: 'capacity', quantity: 1 });
    const lent = { itemId, quantity: 1, neededBy: '2026-12-01', neededUntil: '2026-12-20' };
    await reserve(stage, { needId: await need(stage, lent), offerId, quantity: 1 });
    const edit = { offerId, version: 3, quantity: 1, ...days, availableUntil: '2026-12-19' };
    await expect(stage.world.run(stage.donor, 'offer.edit', edit)).rejects.toMatchObject({
      issues: [{ path: 'availableUntil', reason: 'resources.days_promised' }],
    });
    await stage.world.run(stage.donor, 'offer.edit', { ...edit, availableUntil: '2026-12-20' });
  });
});
