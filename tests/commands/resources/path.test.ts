import { expect, it } from 'vitest';
import { HOUR_MS } from '#domain/core/id.ts';
import { missionStream, organisationStream } from '#domain/core/streams.ts';
import { ladderOf } from '#domain/resources/coverage.ts';
import { balances } from '#domain/resources/ledger.ts';
import { resourceJobs } from '#server/resources/jobs.ts';
import { coordinator } from '#tests/commands/organisations/people.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { type Depot, depot, need, offer, reserve, stateOf } from './people.ts';

async function approved(stage: Depot, needId: string, offerId: string, quantity: number): Promise<string> {
  const { world, recipient, coordinator: decider } = stage;
  const allocationId = await reserve(stage, { needId, offerId, quantity });
  await world.run(recipient, 'allocation.agree', { allocationId });
  await world.run(decider, 'allocation.approve', { allocationId });
  return allocationId;
}

async function ladder(world: World, needId: string) {
  const row = await world.database.read
    .selectFrom('need')
    .selectAll()
    .where('id', '=', needId as never)
    .executeTakeFirstOrThrow();
  const allocations = await world.database.read
    .selectFrom('allocation')
    .selectAll()
    .where('need_id', '=', needId as never)
    .execute();
  return ladderOf(row, allocations);
}

describeOnBothDatabases('an allocation', (open) => {
  it('goes from the offer to those it is for, and the need follows', async () => {
    const world = await open();
    const stage = await depot(world);
    const { recipient, donor } = stage;
    const needId = await need(stage);
    const offerId = await offer(stage, { quantity: 200 });
    expect(await stateOf(world, 'need', needId)).toBe('open');

    const allocationId = await approved(stage, needId, offerId, 100);
    expect(await stateOf(world, 'need', needId)).toBe('covered');
    const { remainderId } = await world.run(donor, 'allocation.ship', { allocationId, quantity: 60 });
    expect(await ladder(world, needId)).toMatchObject({ shipped: 60, agreed: 40, open: 0 });

    const badly = { allocationId, good: 60, damaged: 1 };
    expect(await world.refusal(recipient, 'allocation.receive', badly)).toBe('input_invalid');
    await world.run(recipient, 'allocation.receive', {
      allocationId,
      good: 50,
      damaged: 6,
      short: 4,
      reason: 'Rain on the way',
    });
    expect(await stateOf(world, 'need', needId)).toBe('partly_covered');
    await world.run(recipient, 'allocation.distribute', { allocationId, quantity: 30 });
    await world.run(recipient, 'allocation.distribute', { allocationId });
    expect(await ladder(world, needId)).toMatchObject({
      distributed: 50,
      received: 0,
      agreed: 40,
      damaged: 6,
      short: 4,
      open: 10,
    });
    expect(await stateOf(world, 'allocation', remainderId ?? '')).toBe('approved');

    const rows = await world.database.read.selectFrom('allocation').selectAll().execute();
    const moves = await world.database.read.selectFrom('allocation_move').selectAll().execute();
    for (const row of rows) {
      const lines = moves.filter((move) => move.allocation_id === row.id);
      const net = (bucket: string) =>
        lines.reduce(
          (sum, { source, target, quantity }) =>
            sum + (target === bucket ? quantity : 0) - (source === bucket ? quantity : 0),
          0,
        );
      if (row.state === 'distributed') expect(balances(row)).toBe(true);
      expect([net('good'), net('damaged'), net('short'), net('distributed'), net('in_transit')]).toEqual([
        row.good,
        row.damaged,
        row.short,
        row.distributed,
        row.in_transit,
      ]);
    }
  });

  it('is heard by the mission and by both sides', async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage);
    const offerId = await offer(stage);
    await reserve(stage, { needId, offerId, quantity: 5 });
    const rows = await world.database.read
      .selectFrom('event')
      .select('stream')
      .where('type', '=', 'allocation.reserved')
      .execute();
    expect(rows.map((row) => row.stream).sort()).toEqual(
      [
        missionStream(stage.missionId),
        organisationStream(stage.lead.id),
        organisationStream(stage.outside.id),
      ].sort(),
    );
  });

  it('sent twice under one number is made once', async () => {
    const world = await open();
    const stage = await depot(world);
    const input = { needId: await need(stage), offerId: await offer(stage), quantity: 10 };
    const [one, two] = await Promise.all(
      [1, 2].map(() => world.run(stage.coordinator, 'allocation.reserve', input, 'two-screens-1')),
    );
    expect(two).toEqual(one);
    expect((await ladder(world, input.needId)).reserved).toBe(10);
  });

  it('above the set quantity is approved by two different people', async () => {
    const world = await open();
    const stage = await depot(world);
    const itemId = await stage.item('field_hospital');
    const days = { neededBy: '2026-12-10', neededUntil: '2026-12-31' };
    const needId = await need(stage, { itemId, quantity: 1, ...days });
    const offerId = await offer(stage, { itemId, quantity: 1, kind: 'capacity' });
    const allocationId = await reserve(stage, { needId, offerId, quantity: 1 });
    await world.run(stage.recipient, 'allocation.agree', { allocationId });
    expect(await world.run(stage.coordinator, 'allocation.approve', { allocationId })).toEqual({
      state: 'agreed',
      awaitsSecond: true,
    });
    expect(await world.refusal(stage.coordinator, 'allocation.approve', { allocationId })).toBe(
      'resources.second_approver',
    );
    const second = await coordinator(world, 'Second Person');
    await world.run(second, 'allocation.approve', { allocationId });
    expect(await stateOf(world, 'allocation', allocationId)).toBe('approved');
  });

  it('that was reserved runs out by itself, and gives its units back', async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage);
    const offerId = await offer(stage, { quantity: 10 });
    const allocationId = await reserve(stage, { needId, offerId, quantity: 10 });
    expect(await stateOf(world, 'offer', offerId)).toBe('exhausted');
    world.clock.advance(23 * HOUR_MS);
    await runJobs(world, resourceJobs);
    expect(await stateOf(world, 'allocation', allocationId)).toBe('reserved');
    world.clock.advance(2 * HOUR_MS);
    expect(await world.refusal(stage.recipient, 'allocation.agree', { allocationId })).toBe(
      'resources.reservation_over',
    );
    await runJobs(world, resourceJobs);
    expect(await stateOf(world, 'allocation', allocationId)).toBe('expired');
    expect([await stateOf(world, 'need', needId), await stateOf(world, 'offer', offerId)]).toEqual([
      'open',
      'accepted',
    ]);
  });

  it('lost on the way opens the need again, and its units do not come back to the offer', async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage);
    const offerId = await offer(stage, { quantity: 100 });
    const allocationId = await approved(stage, needId, offerId, 100);
    await world.run(stage.donor, 'allocation.ship', { allocationId });
    await world.run(stage.donor, 'allocation.report-lost', {
      allocationId,
      quantity: 30,
      reason: 'Truck burnt',
    });
    expect(await stateOf(world, 'need', needId)).toBe('partly_covered');
    expect(await ladder(world, needId)).toMatchObject({ shipped: 70, lost: 30, open: 30 });
    await world.run(stage.donor, 'allocation.report-lost', { allocationId, reason: 'The rest too' });
    expect(await stateOf(world, 'need', needId)).toBe('open');
    const again = { needId, offerId, quantity: 1 };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', again)).toBe('resources.none_left');
  });

  it('lends the same unit to two needs whose days do not meet', async () => {
    const world = await open();
    const stage = await depot(world);
    const itemId = await stage.item('truck_8t');
    const offerId = await offer(stage, { itemId, kind: 'capacity', quantity: 1 });
    const first = await need(stage, {
      itemId,
      quantity: 1,
      neededBy: '2026-12-01',
      neededUntil: '2026-12-10',
    });
    const meets = await need(stage, {
      itemId,
      quantity: 1,
      neededBy: '2026-12-10',
      neededUntil: '2026-12-20',
    });
    const later = await need(stage, {
      itemId,
      quantity: 1,
      neededBy: '2026-12-11',
      neededUntil: '2026-12-20',
    });
    await reserve(stage, { needId: first, offerId, quantity: 1 });
    const clash = { needId: meets, offerId, quantity: 1 };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', clash)).toBe('resources.none_left');
    await reserve(stage, { needId: later, offerId, quantity: 1 });
  });

  it('is counted in packs and in units that convert, never rounded', async () => {
    const world = await open();
    const stage = await depot(world);
    const itemId = await stage.item('tarpaulin');
    const needId = await need(stage, { itemId, quantity: 10, unit: 'bale' });
    const offerId = await offer(stage, { itemId, quantity: 40, unit: 'dozen' });
    await reserve(stage, { needId, offerId, quantity: 3, unit: 'bale' });
    await reserve(stage, { needId, offerId, quantity: 2, unit: 'dozen' });
    expect(await ladder(world, needId)).toMatchObject({ needed: 250, reserved: 99, open: 151 });
    const tonnes = { needId, offerId, quantity: 1, unit: 'tonne' };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', tonnes)).toBe('input_invalid');
    const tooMany = { needId, offerId, quantity: 7, unit: 'bale' };
    expect(await world.refusal(stage.coordinator, 'allocation.reserve', tooMany)).toBe(
      'resources.need_covered',
    );
  });

  it('of a need that is closed still arrives, and the need keeps its note beside the reason', async () => {
    const world = await open();
    const stage = await depot(world);
    const needId = await need(stage, { note: 'For the school.' });
    const allocationId = await approved(stage, needId, await offer(stage), 10);
    await world.run(stage.recipient, 'need.close', { needId, note: 'The school moved.' });
    await world.run(stage.donor, 'allocation.ship', { allocationId });
    await world.run(stage.recipient, 'allocation.receive', { allocationId, good: 10 });
    const row = await world.database.read
      .selectFrom('need')
      .select(['state', 'note'])
      .where('id', '=', needId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'closed', note: 'For the school.\n\nThe school moved.' });
  });
});
