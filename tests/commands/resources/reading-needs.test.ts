import { expect, it } from 'vitest';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MissionId } from '#domain/core/id.ts';
import { gapBoard, listNeeds, needChoices, need as readNeed } from '#server/resources/queries.ts';
import { approved, plan } from '#tests/commands/initiatives/people.ts';
import { mission } from '#tests/commands/organisations/people.ts';
import { statementsOf } from '#tests/support/statements.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { type Depot, depot, need, offer, reserve } from './people.ts';

async function maySee(world: World, actor: Visitor, id: string): Promise<boolean> {
  try {
    await readNeed(world.ask(actor), { id });
    return true;
  } catch (error) {
    expect((error as PortalError).reason).toBe(actor ? 'not_found' : 'not_signed_in');
    return false;
  }
}

/** What the events alone say of how much is reserved, agreed, shipped, received and distributed. */
async function foldOfEvents(world: World, needId: string) {
  const rows = await world.database.read
    .selectFrom('event')
    .select(['type', 'data'])
    .where('is_primary', '=', 1)
    .where('type', 'like', 'allocation.%')
    .orderBy('id')
    .execute();
  const figures = { reserved: 0, agreed: 0, shipped: 0, received: 0, distributed: 0 };
  for (const row of rows) {
    const data = JSON.parse(row.data) as Record<string, number> & { needId: string };
    if (data.needId !== needId) continue;
    const { quantity = 0, damaged = 0, short = 0 } = data;
    if (row.type === 'allocation.reserved') figures.reserved += quantity;
    if (row.type === 'allocation.agreed') {
      figures.reserved -= quantity;
      figures.agreed += quantity;
    }
    if (row.type === 'allocation.shipped') {
      figures.agreed -= quantity;
      figures.shipped += quantity;
    }
    if (row.type === 'allocation.received') {
      figures.shipped -= quantity + damaged + short;
      figures.received += quantity;
    }
    if (row.type === 'allocation.distributed') {
      figures.received -= quantity;
      figures.distributed += quantity;
    }
  }
  return figures;
}

const board = (stage: Depot, actor: Visitor = stage.coordinator, narrowing: Record<string, string> = {}) =>
  gapBoard(stage.world.ask(actor), { mission: stage.missionId, ...narrowing });

describeOnBothDatabases('reading needs', (open) => {
  it('lists exactly what each may see: drafts for their organisation and the coordinators, the rest for who takes part', async () => {
    const stage = await depot(await open());
    const { world, lead, recipient, coordinator, outside, unverified } = stage;
    const elsewhere = await mission(world, 'OTHERMISSION');
    await world.run(coordinator, 'mission.admit-organisation', {
      missionId: elsewhere,
      organisationId: outside.id,
    });
    const drafted = await world.run(recipient, 'initiative.draft', { ...plan(stage), propose: true });
    const ids = [
      await need(stage),
      await need(stage, { initiativeId: drafted.initiativeId as never }),
      await (async () => {
        const stranger = { ...stage, recipient: await outside.actor(), missionId: elsewhere as MissionId };
        return need(stranger);
      })(),
    ];
    const actors: [Visitor, boolean[]][] = [
      [null, [false, false, false]],
      [await lead.actor(), [true, true, false]],
      [await unverified.actor(), [true, false, false]],
      [await stage.other.actor(), [true, false, false]],
      [await outside.actor(), [false, false, true]],
      [coordinator, [true, true, true]],
      [{ ...coordinator, coordinates: [elsewhere as MissionId] }, [false, false, true]],
      [{ ...(await unverified.actor()), coordinates: [stage.missionId] }, [true, true, false]],
    ];
    for (const [actor, seen] of actors) {
      const { rows } = await listNeeds(world.ask(actor), { show: 'all' });
      expect(ids.map((id) => rows.some((row) => row.id === id))).toEqual(seen);
      expect(await Promise.all(ids.map((id) => maySee(world, actor, id)))).toEqual(seen);
    }
    await expect(board(stage, await outside.actor())).rejects.toThrow(PortalError);
    const { rows, counts } = await board(stage, await unverified.actor());
    expect([rows.map((row) => row.id), counts]).toEqual([[ids[0]], { gaps: 1, untouched: 1, all: 1 }]);
  });

  it('shows on the board what the events add up to, at every step to the hands of those it is for', async () => {
    const stage = await depot(await open());
    const { world, recipient, donor, coordinator } = stage;
    const needId = await need(stage);
    const offerId = await offer(stage, { quantity: 90 });
    const row = async () => {
      const found = (await board(stage, coordinator, { show: 'all' })).rows.find(({ id }) => id === needId);
      const { reserved, agreed, shipped, received, distributed } = found?.ladder ?? ({} as never);
      expect({ reserved, agreed, shipped, received, distributed }).toEqual(await foldOfEvents(world, needId));
      return found;
    };
    expect((await row())?.ladder).toMatchObject({ needed: 100, open: 100 });
    const allocationId = await reserve(stage, { needId, offerId, quantity: 60 });
    await reserve(stage, { needId, offerId, quantity: 10 });
    expect((await row())?.ladder).toMatchObject({ reserved: 70, open: 30 });
    expect((await row())?.best).toMatchObject({ left: 20, match: { covers: 20, whyNot: [] } });
    await world.run(recipient, 'allocation.agree', { allocationId });
    await world.run(coordinator, 'allocation.approve', { allocationId });
    await world.run(donor, 'allocation.ship', { allocationId, quantity: 40 });
    await row();
    const count = { good: 35, damaged: 3, short: 2, reason: 'Rain' };
    await world.run(recipient, 'allocation.receive', { allocationId, ...count });
    await row();
    await world.run(recipient, 'allocation.distribute', { allocationId, quantity: 15 });
    expect((await row())?.ladder).toMatchObject({ agreed: 20, received: 20, distributed: 15, open: 35 });
    expect((await board(stage)).counts).toEqual({ gaps: 1, untouched: 0, all: 1 });
  });

  it('pages by urgency and day without losing or repeating any, and narrows by each thing', async () => {
    const stage = await depot(await open());
    const { coordinator } = stage;
    const initiativeId = await approved(stage);
    const made: string[] = [];
    for (let at = 0; at < 95; at += 1) {
      const priority = (['urgent', 'high', 'normal', 'low'] as const)[at % 4] ?? 'low';
      made.push(
        await need(stage, { priority, neededBy: `2026-12-${String(10 + (at % 7))}`, quantity: at + 1 }),
      );
    }
    const place = { name: 'Maradi', latitude: 13.5, longitude: 7.1 };
    const truck = await stage.item('truck_8t');
    const other = await need(stage, { itemId: truck, quantity: 1, priority: 'low', place, initiativeId });
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await board(stage, coordinator, after ? { after } : {});
      seen.push(...page.rows.map((row) => `${row.priority} ${row.neededBy} ${row.id}`));
      after = page.next;
    }
    const rank = ['urgent', 'high', 'normal', 'low'];
    const key = (line: string) => `${rank.indexOf(line.split(' ')[0] ?? '')} ${line}`;
    expect(seen).toEqual([...seen].sort((one, two) => (key(one) < key(two) ? -1 : 1)));
    expect(new Set(seen.map((line) => line.split(' ')[2]))).toEqual(new Set([...made, other]));
    expect(seen).toHaveLength(made.length + 1);

    const found = async (narrowing: Record<string, string>, actor: Visitor = coordinator) =>
      (await board(stage, actor, narrowing)).rows.map((row) => row.id);
    const { items, places } = await board(stage);
    const { category } = items.find(({ id }) => id === truck) ?? { category: '' };
    expect(items).toHaveLength(2);
    expect(places).toEqual(['Diffa', 'Maradi']);
    for (const narrowing of [{ item: truck }, { item: category }, { place: 'Maradi' }, { theme: 'wash' }]) {
      expect(await found(narrowing)).toEqual([other]);
    }
    expect(await found({ show: 'covered' })).toEqual([]);
    expect(await found({ whose: 'own' }, await stage.unverified.actor())).toEqual([]);
    expect(await found({ item: 'no item', priority: 'none', show: '?', after: "' or 1" })).toHaveLength(40);
  }, 60_000);

  it('takes the same number of statements for one need and for many', async () => {
    const stage = await depot(await open());
    const ask = stage.world.ask(stage.coordinator);
    const ofBoard = () => statementsOf(ask, (counting) => gapBoard(counting, { mission: stage.missionId }));
    const first = await need(stage);
    await offer(stage);
    const ofNeed = () => statementsOf(ask, (counting) => readNeed(counting, { id: first }));
    const once = [await ofBoard(), await ofNeed()];
    for (let at = 0; at < 8; at += 1) {
      await need(stage);
      await reserve(stage, { needId: first, offerId: await offer(stage), quantity: 2 });
    }
    expect([await ofBoard(), await ofNeed()]).toEqual(once);
    expect(once.every((statements) => statements < 25)).toBe(true);
  });

  it('explains what fits and what does not, to each with the offers and places they may know', async () => {
    const stage = await depot(await open());
    const { world, coordinator, donor } = stage;
    const needId = await need(stage);
    const far = { name: 'Cotonou', latitude: 6.37, longitude: 2.39 };
    const fits = await offer(stage, { quantity: 30 });
    const noLift = await offer(stage, { place: far, liftIncluded: false });
    const earmarked = await offer(stage, { earmark: 'health' });
    const fresh = await world.run(donor, 'offer.post', {
      missionId: stage.missionId,
      itemId: await stage.item('blanket'),
      quantity: 5,
      availableFrom: '2026-11-24',
      availableUntil: '2027-01-31',
      liftIncluded: true,
    });
    const matches = async (actor: Actor) => (await readNeed(world.ask(actor), { id: needId })).matches;
    const ids = (list: readonly { offer: { id: string } }[]) => list.map(({ offer: { id } }) => id).sort();
    const all = await matches(coordinator);
    expect(ids(all.suggestions)).toEqual([fits, fresh.offerId].sort());
    const whyNot = (id: string) =>
      all.nearMisses.find(({ offer: one }) => one.id === id)?.match.whyNot.map(({ kind }) => kind);
    expect(whyNot(noLift)).toContain('needs_lift');
    expect(whyNot(earmarked)).toEqual(['earmarked']);
    const theirs = await matches(await stage.unverified.actor());
    expect(ids(theirs.suggestions)).toEqual([fits]);

    await reserve(stage, { needId, offerId: fits, quantity: 30 });
    expect(ids((await matches(coordinator)).nearMisses)).toEqual([noLift, earmarked].sort());
    const another = (await readNeed(world.ask(coordinator), { id: await need(stage) })).matches;
    const gone = another.nearMisses.find(({ offer: one }) => one.id === fits);
    expect(gone?.match.whyNot).toEqual([{ kind: 'nothing_left' }]);

    const position = async (actor: Actor) => (await readNeed(world.ask(actor), { id: needId })).position;
    expect(await position(stage.recipient)).toMatchObject({ latitude: 13.3154, coarse: false });
    expect(await position(coordinator)).toMatchObject({ latitude: 13.3154, coarse: false });
    expect(await position(await stage.unverified.actor())).toEqual({
      latitude: 13.375,
      longitude: 12.625,
      coarse: true,
    });
    const history = (await readNeed(world.ask(stage.recipient), { id: needId })).history;
    expect(history.map(({ type }) => type)).toEqual(['need.moved', 'allocation.reserved', 'need.stated']);
  });

  it('offers for a new need the initiatives in which the organisation has a place', async () => {
    const stage = await depot(await open());
    const { world, missionId } = stage;
    const initiativeId = await approved(stage);
    const choices = async (actor: Actor) =>
      (await needChoices(world.ask(actor), { mission: missionId })).initiatives.map(({ id }) => id);
    expect(await choices(stage.recipient)).toEqual([initiativeId]);
    expect(await choices(await stage.unverified.actor())).toEqual([]);
    const { items } = await needChoices(world.ask(stage.recipient), { mission: missionId });
    expect(items.find(({ packs }) => packs.length > 0)?.packs[0]?.size).toBeGreaterThan(1);
  });
});
