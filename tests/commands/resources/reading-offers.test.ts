import { expect, it } from 'vitest';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { HOUR_MS, type MissionId } from '#domain/core/id.ts';
import {
  allocationViews,
  listOffers,
  offerBoard,
  offerPlan,
  offer as readOffer,
  waitingForMe,
} from '#server/resources/queries.ts';
import { mission, coordinator as otherCoordinator } from '#tests/commands/organisations/people.ts';
import { statementsOf } from '#tests/support/statements.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { type Depot, depot, need, offer, reserve } from './people.ts';

async function maySee(world: World, actor: Visitor, id: string): Promise<boolean> {
  try {
    await readOffer(world.ask(actor), { id });
    return true;
  } catch (error) {
    expect((error as PortalError).reason).toBe(actor ? 'not_found' : 'not_signed_in');
    return false;
  }
}

const days = { availableFrom: '2026-11-24', availableUntil: '2027-01-31' };

/** An offer of the donor that nobody has acknowledged. */
async function posted(stage: Depot, command: 'offer.post' | 'offer.draft'): Promise<string> {
  const { world, donor, missionId } = stage;
  const input = { missionId, itemId: await stage.item('blanket'), quantity: 10, ...days };
  return (await world.run(donor, command, input)).offerId;
}

describeOnBothDatabases('reading offers', (open) => {
  it('lists exactly what each may see: drafts for their organisation, released ones for coordinators too', async () => {
    const stage = await depot(await open());
    const { world, coordinator, donor } = stage;
    const elsewhere = (await mission(world, 'OTHERMISSION')) as MissionId;
    const withdrawn = await posted(stage, 'offer.post');
    await world.run(donor, 'offer.withdraw', { offerId: withdrawn });
    const given = await offer(stage);
    const ended = await offer(stage);
    await world.run(donor, 'offer.withdraw', { offerId: ended });
    const ids = [
      await posted(stage, 'offer.draft'),
      await posted(stage, 'offer.post'),
      withdrawn,
      given,
      ended,
      await offer({ ...stage, missionId: elsewhere }),
    ];
    const other = await stage.other.actor();
    const actors: [Visitor, boolean[]][] = [
      [null, [false, false, false, false, false, false]],
      [await stage.outside.actor(), [true, true, true, true, true, true]],
      [coordinator, [false, true, false, true, true, true]],
      [{ ...other, coordinates: [elsewhere] }, [false, false, false, true, true, true]],
      [other, [false, false, false, true, true, false]],
      [await stage.unverified.actor(), [false, false, false, true, true, false]],
      [{ ...other, takesPartIn: [] }, [false, false, false, false, false, false]],
    ];
    for (const [actor, seen] of actors) {
      const { rows } = await listOffers(world.ask(actor), { show: 'all' });
      expect(ids.map((id) => rows.some((row) => row.id === id))).toEqual(seen);
      expect(await Promise.all(ids.map((id) => maySee(world, actor, id)))).toEqual(seen);
    }
    const board = await offerBoard(world.ask(other), { mission: stage.missionId });
    expect([board.rows.map((row) => row.id), board.counts]).toEqual([
      [given],
      { usable: 1, waiting: 0, all: 2 },
    ]);
    const ofDraft = { id: ids[0] ?? '' };
    expect((await offerPlan(world.ask(donor), ofDraft)).quantity).toBe(10);
    await expect(offerPlan(world.ask(coordinator), { id: given })).rejects.toThrow(PortalError);
  });

  it('shows allocations to both sides and to who takes part, and links only what they may open', async () => {
    const stage = await depot(await open());
    const { world, donor, recipient, coordinator } = stage;
    const offerId = await posted(stage, 'offer.post');
    await world.run(coordinator, 'offer.acknowledge', { offerId });
    const needId = await need(stage);
    await reserve(stage, { needId, offerId: offerId as never, quantity: 4 });
    const stranger = { ...(await stage.other.actor()), takesPartIn: [] };
    const seen = async (actor: Visitor) =>
      (await allocationViews(world.ask(actor), { need: needId })).map(({ offer: one, stock, moves }) => [
        one.visible,
        stock.quantity,
        moves.map(({ target, person }) => `${target} ${person}`),
      ]);
    const line = [true, 4, [`reserved ${coordinator.name}`]];
    for (const actor of [donor, recipient, coordinator, await stage.unverified.actor()]) {
      expect(await seen(actor)).toEqual([line]);
    }
    expect([await seen(stranger), await seen(null)]).toEqual([[], []]);
    const early = await posted(stage, 'offer.post');
    await world.run(coordinator, 'allocation.suggest', { needId, offerId: early, quantity: 1 });
    const visible = async (actor: Actor) =>
      (await allocationViews(world.ask(actor), { need: needId })).map((one) => one.offer.visible);
    expect([await visible(coordinator), await visible(recipient)]).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('pages from the newest without losing or repeating any, and narrows by each thing', async () => {
    const stage = await depot(await open());
    const { world, coordinator, missionId } = stage;
    const made: string[] = [];
    for (let at = 0; at < 45; at += 1) made.push(await offer(stage));
    const itemId = await stage.item('truck_8t');
    const place = { name: 'Maradi', latitude: 13.5, longitude: 7.1 };
    const truck = await offer(stage, { itemId, quantity: 1, place, liftIncluded: false });
    const board = (narrowing: Record<string, string>, actor: Visitor = coordinator) =>
      offerBoard(world.ask(actor), { mission: missionId, ...narrowing });
    const first = await board({});
    const second = await board({ after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([...made, truck].reverse());
    expect(second.next).toBeNull();
    const found = async (narrowing: Record<string, string>, actor?: Visitor) =>
      (await board(narrowing, actor)).rows.map(({ id }) => id);
    for (const narrowing of [
      { item: itemId },
      { item: 'transport' },
      { place: 'Maradi' },
      { kind: 'capacity' },
    ]) {
      expect(await found(narrowing)).toEqual([truck]);
    }
    expect(await found({ lift: 'included' })).toHaveLength(40);
    expect(await found({ show: 'released' })).toEqual([]);
    expect(await found({ day: '2027-02-01' })).toEqual([]);
    expect(await found({ whose: 'own' }, await stage.unverified.actor())).toEqual([]);
    expect(await found({ item: 'none', show: '?', after: "' or 1", kind: 'x' })).toHaveLength(40);
    expect([first.items.length, first.places]).toEqual([2, ['Diffa', 'Maradi']]);
  }, 60_000);

  it('says what is left and which needs it fits, why, and why not', async () => {
    const stage = await depot(await open());
    const { world, coordinator } = stage;
    const offerId = await offer(stage, { quantity: 50 });
    const fits = await need(stage, { quantity: 30 });
    const late = await need(stage, { neededBy: '2026-11-20' });
    const earlier = await need(stage, { quantity: 20 });
    await reserve(stage, { needId: earlier, offerId, quantity: 20 });
    await need(stage, { itemId: await stage.item('truck_8t'), quantity: 1 });
    const read = async () => readOffer(world.ask(coordinator), { id: offerId });
    const seen = await read();
    expect(seen.ladder).toMatchObject({ offered: 50, reserved: 20, left: 30 });
    expect(seen.fits.suggestions.map((fit) => [fit.need.id, fit.left, fit.match.covers])).toEqual([
      [fits, 30, 30],
    ]);
    const near = seen.fits.nearMisses.map((fit) => [fit.need.id, fit.match.whyNot.map(({ kind }) => kind)]);
    expect(near).toEqual([[late, ['days_late']]]);
    await reserve(stage, { needId: fits, offerId, quantity: 30 });
    const after = await read();
    expect([after.state, after.ladder.left, after.fits.counts.suggestions]).toEqual(['exhausted', 0, 0]);
  });

  it('takes the same number of statements for one offer and for many', async () => {
    const stage = await depot(await open());
    const ask = stage.world.ask(stage.coordinator);
    const offerId = await offer(stage);
    await need(stage);
    const counts = async () => [
      await statementsOf(ask, (counting) => offerBoard(counting, { mission: stage.missionId })),
      await statementsOf(ask, (counting) => readOffer(counting, { id: offerId })),
      await statementsOf(ask, (counting) => waitingForMe(counting)),
    ];
    const once = await counts();
    for (let at = 0; at < 6; at += 1) {
      await offer(stage);
      await reserve(stage, { needId: await need(stage), offerId, quantity: 2 });
    }
    expect(await counts()).toEqual(once);
    expect(once.every((statements) => statements < 25)).toBe(true);
  });

  it('puts into each queue what waits for them: release, acknowledge, agree, approve, ship, sign', async () => {
    const stage = await depot(await open());
    const { world, donor, recipient, coordinator, outside } = stage;
    const keys = async (actor: Visitor) =>
      (await waitingForMe(world.ask(actor))).map(({ key, count }) => `${key} ${count}`);
    const colleague = { ...donor, personId: recipient.personId };
    await world.run(donor, 'offer.require-two-persons', { organisationId: outside.id, required: true });
    const offerId = await posted(stage, 'offer.post');
    expect([await keys(donor), await keys(colleague), await keys(coordinator)]).toEqual([
      [],
      ['offers-to-release 1'],
      [],
    ]);
    await world.run(colleague, 'offer.release', { offerId });
    expect(await keys(coordinator)).toEqual(['offers-to-acknowledge 1']);
    await world.run(coordinator, 'offer.acknowledge', { offerId });
    const needId = await need(stage);
    const allocationId = await reserve(stage, { needId, offerId: offerId as never, quantity: 5, hours: 8 });
    expect([await keys(recipient), await keys(coordinator)]).toEqual([['allocations-to-agree 1'], []]);
    world.clock.advance(3 * HOUR_MS);
    expect(await keys(coordinator)).toEqual(['reservations-running-out 1']);
    await world.run(recipient, 'allocation.agree', { allocationId });
    expect([await keys(recipient), await keys(coordinator)]).toEqual([[], ['allocations-to-approve 1']]);
    await world.run(coordinator, 'allocation.approve', { allocationId });
    expect(await keys(donor)).toEqual(['allocations-to-ship 1']);
    await world.run(donor, 'allocation.ship', { allocationId });
    expect([await keys(donor), await keys(recipient)]).toEqual([[], ['shipments-to-confirm 1']]);
    await world.run(recipient, 'allocation.receive', { allocationId, good: 5 });
    expect(await keys(recipient)).toEqual([]);
    expect(await keys(await otherCoordinator(world, 'Second Coordinator'))).toEqual([]);
  });
});
