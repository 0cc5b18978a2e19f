import { expect, it } from 'vitest';
import { DAY_MS } from '#domain/core/id.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { depot, need, offer, reserve, stateOf } from './people.ts';

describeOnBothDatabases('an offer', (open) => {
  it('is released by a second person where its organisation asks for one', async () => {
    const world = await open();
    const stage = await depot(world);
    const { donor, outside, missionId } = stage;
    await world.run(donor, 'offer.require-two-persons', { organisationId: outside.id, required: true });
    const posted = await world.run(donor, 'offer.post', {
      missionId,
      itemId: await stage.item('blanket'),
      quantity: 10,
      availableFrom: '2026-11-24',
      availableUntil: '2027-01-31',
    });
    const { offerId } = posted;
    expect(posted.state).toBe('draft');
    expect(await world.refusal(donor, 'offer.release', { offerId })).toBe('resources.second_person');
    expect(await world.refusal(stage.coordinator, 'offer.acknowledge', { offerId })).toBe('not_found');
    const colleague = {
      ...donor,
      personId: stage.recipient.personId,
    };
    await world.run(colleague, 'offer.release', { offerId });
    expect(await world.refusal(stage.recipient, 'offer.accept', { offerId })).toBe('not_found');
    await world.run(stage.coordinator, 'offer.acknowledge', { offerId });
    await world.run(stage.coordinator, 'offer.accept', { offerId });
    expect(await stateOf(world, 'offer', offerId)).toBe('accepted');
  });

  it('is heard of by its own only while it is a draft, also where that is given up', async () => {
    const stage = await depot(await open());
    const { world, donor, missionId } = stage;
    const draft = { missionId, itemId: await stage.item('blanket'), quantity: 10 };
    const days = { availableFrom: '2026-11-24', availableUntil: '2027-01-31' };
    const { offerId } = await world.run(donor, 'offer.draft', { ...draft, ...days });
    await world.run(donor, 'offer.withdraw', { offerId });
    const posted = await world.run(donor, 'offer.post', { ...draft, ...days });
    await world.run(donor, 'offer.withdraw', { offerId: posted.offerId });
    const heard = await world.database.read
      .selectFrom('event')
      .select(['type', 'stream', 'subject'])
      .where('type', 'like', 'offer.%')
      .orderBy('id')
      .execute();
    const streams = (id: string) =>
      new Set(heard.filter(({ subject }) => subject === `offer:${id}`).map(({ stream }) => stream));
    const own = `organisation:${stage.outside.id}`;
    expect(streams(offerId)).toEqual(new Set([own]));
    expect(streams(posted.offerId)).toContain(`user:${stage.coordinator.personId}`);
    expect(streams(posted.offerId)).not.toContain(`mission:${missionId}`);
  });

  it('of what spoils says by when, and is refused where it comes too late to be used', async () => {
    const world = await open();
    const stage = await depot(world);
    const itemId = await stage.item('cereal');
    const grain = {
      missionId: stage.missionId,
      itemId,
      quantity: 2,
      unit: 'tonne',
      availableFrom: '2026-11-24',
      availableUntil: '2026-12-31',
    };
    expect(await world.refusal(stage.donor, 'offer.post', grain)).toBe('input_invalid');
    const offerId = await offer(stage, { ...grain, useBy: '2026-12-08' });
    const needId = await need(stage, { itemId, quantity: 500 });
    expect(
      await world.refusal(stage.coordinator, 'allocation.reserve', { needId, offerId, quantity: 100 }),
    ).toBe('resources.use_by_too_early');
    const row = await world.database.read
      .selectFrom('offer')
      .select('quantity')
      .where('id', '=', offerId)
      .executeTakeFirstOrThrow();
    expect(row.quantity).toBe(2_000);
  });

  it('in a unit that does not convert is refused, naming both', async () => {
    const world = await open();
    const stage = await depot(world);
    const input = {
      missionId: stage.missionId,
      itemId: await stage.item('drinking_water'),
      quantity: 5,
      unit: 'tonne',
      neededBy: '2026-12-10',
    };
    await expect(world.run(stage.recipient, 'need.state', input)).rejects.toMatchObject({
      issues: [{ path: 'unit', reason: 'resources.unit_mismatch', params: { unit: 'tonne', base: 'litre' } }],
    });
  });

  it('withdrawn takes back what nobody agreed to, and honours the rest', async () => {
    const world = await open();
    const stage = await depot(world);
    const offerId = await offer(stage, { quantity: 20 });
    const needId = await need(stage);
    const agreed = await reserve(stage, { needId, offerId, quantity: 5 });
    await world.run(stage.recipient, 'allocation.agree', { allocationId: agreed });
    const loose = await reserve(stage, { needId, offerId, quantity: 5 });
    expect(await world.refusal(stage.recipient, 'offer.withdraw', { offerId })).toBe('not_yours_to_do');
    await world.run(stage.donor, 'offer.withdraw', { offerId });
    expect(await stateOf(world, 'allocation', loose)).toBe('cancelled');
    expect(await stateOf(world, 'allocation', agreed)).toBe('agreed');
    expect(
      await world.refusal(stage.coordinator, 'allocation.reserve', { needId, offerId, quantity: 1 }),
    ).toBe('resources.offer_not_open');
  });
});

describeOnBothDatabases('a promise', (open) => {
  it('is made by coordinators only, to verified organisations, and agreed to by the recipient', async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage);
    const offerId = await offer(stage, { earmark: 'health' });
    const input = { needId, offerId, quantity: 5 };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', input)).toBe('resources.earmarked');
    const open1 = { ...input, offerId: await offer(stage) };
    expect(await world.refusal(stage.recipient, 'allocation.reserve', open1)).toBe(
      'resources.coordinators_only',
    );
    const allocationId = await reserve(stage, open1);
    expect(await world.refusal(stage.coordinator, 'allocation.agree', { allocationId })).toBe(
      'not_yours_to_do',
    );
    const bigger = { ...open1, quantity: 96 };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', bigger)).toBe('resources.left');

    const { needId: unverified } = await world.run(await stage.unverified.actor(), 'need.state', {
      missionId: stage.missionId,
      itemId: await stage.item('blanket'),
      quantity: 5,
      neededBy: '2026-12-10',
    });
    const toThem = { ...open1, needId: unverified };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', toThem)).toBe(
      'resources.recipient_not_verified',
    );
  });

  it('keeps no edit that somebody else overtook', async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage);
    const edit = { needId, version: 1, quantity: 50, neededBy: '2026-12-11' };
    await world.run(stage.recipient, 'need.edit', edit);
    expect(await world.refusal(stage.recipient, 'need.edit', edit)).toBe('stale_version');
    world.clock.advance(DAY_MS);
  });
});
