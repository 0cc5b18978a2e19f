import { expect, it } from 'vitest';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { loadInitiative, mayHearInitiative } from '#server/initiatives/access.ts';
import {
  initiative,
  initiativesMap,
  listInitiatives,
  plan as readPlan,
  waitingForMe,
} from '#server/initiatives/queries.ts';
import { coordinator as otherCoordinator } from '#tests/commands/organisations/people.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { anItem, approved, plan, scene } from './people.ts';

async function maySee(world: World, actor: Visitor, id: string): Promise<boolean> {
  try {
    await loadInitiative(world.ask(actor), id as never);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(PortalError);
    expect((error as PortalError).reason).toBe('not_found');
    return false;
  }
}

describeOnBothDatabases('reading initiatives', (open) => {
  it('lists exactly what each may see: drafts for their lead, proposals for partners and coordinators', async () => {
    const stage = await scene(await open());
    const { world, lead, other, outside, coordinator } = stage;
    const partners = [{ organisationId: other.id }];
    const drafted = await world.run(await lead.actor(), 'initiative.draft', { ...plan(stage), partners });
    const proposed = await world.run(await lead.actor(), 'initiative.draft', {
      ...plan(stage),
      partners,
      propose: true,
    });
    const open1 = await approved(stage);
    const ids = [drafted.initiativeId, proposed.initiativeId, open1 as string];
    const expected: [Visitor, boolean[]][] = [
      [null, [false, false, true]],
      [await lead.actor(), [true, true, true]],
      [await other.actor(), [false, true, true]],
      [await outside.actor(), [false, false, true]],
      [coordinator, [false, true, true]],
    ];
    for (const [actor, seen] of expected) {
      const { rows, count } = await listInitiatives(world.ask(actor));
      expect(ids.map((id) => rows.some((row) => row.id === id))).toEqual(seen);
      expect(count).toBe(seen.filter(Boolean).length);
      expect(await Promise.all(ids.map((id) => maySee(world, actor, id)))).toEqual(seen);
      expect(await Promise.all(ids.map((id) => mayHearInitiative(world.ask(actor), id)))).toEqual(seen);
    }
    const ask = { initiativeId: drafted.initiativeId, brings: 'Drills.' };
    expect(await world.refusal(await outside.actor(), 'join.request', ask)).toBe('not_found');
  });

  it('finds by every word, without accents and case, also in Arabic, and by place, theme and what is needed', async () => {
    const stage = await scene(await open());
    const { world } = stage;
    const needs = [{ itemId: await anItem(world), quantity: 5, neededBy: '2027-01-15' }];
    const wells = await approved(stage, { title: 'Forages à Bangassou', needs });
    const dialogue = await approved(stage, {
      title: 'إعادة الإعمار في الفاشر',
      language: 'ar',
      theme: 'dialogue',
      summary: 'Parler.',
      places: [{ name: 'El Fasher', admin1: 'North Darfur' }],
    });
    const found = async (narrowing: Record<string, string>) =>
      (await listInitiatives(world.ask(null), narrowing)).rows.map((row) => row.id);
    expect(await found({ q: 'BANGASSOU forages a' })).toEqual([wells]);
    expect(await found({ q: 'bangassou dialogue' })).toEqual([]);
    expect(await found({ q: 'اعادة الاعمار' })).toEqual([dialogue]);
    expect(await found({ q: '100%' })).toEqual([]);
    expect(await found({ theme: 'dialogue' })).toEqual([dialogue]);
    expect(await found({ area: 'North Darfur' })).toEqual([dialogue]);
    const { category } = await world.database.read
      .selectFrom('item')
      .select('category')
      .where('id', '=', await anItem(world))
      .executeTakeFirstOrThrow();
    expect(await found({ need: category })).toEqual([wells]);
  });

  it('shows outsiders neither exact places nor requests, reviews or drafted needs', async () => {
    const stage = await scene(await open());
    const { world, lead, other, outside } = stage;
    const id = await approved(stage);
    await world.run(await other.actor(), 'join.request', { initiativeId: id, brings: 'Two drills.' });
    const visitor = await initiative(world.ask(null), { id });
    expect(visitor.places[0]).toMatchObject({ latitude: 13.375, longitude: 12.625, coarse: true });
    expect([visitor.joins, visitor.reviews, visitor.invitable]).toEqual([[], [], []]);
    const inside = await initiative(world.ask(await lead.actor()), { id });
    expect(inside.places[0]).toMatchObject({ latitude: 13.3154, longitude: 12.6113, coarse: false });
    expect(inside.joins).toHaveLength(1);
    expect((await initiative(world.ask(await other.actor()), { id })).joins).toHaveLength(1);
    expect((await initiative(world.ask(await outside.actor()), { id })).joins).toEqual([]);
    expect(await initiativesMap(world.ask(null), { mission: 'minutest' })).toContain('<circle');
    await expect(readPlan(world.ask(await other.actor()), { id })).rejects.toThrow(PortalError);
  });

  it('puts proposals, returns, requests, invitations and answers into the right queues', async () => {
    const stage = await scene(await open());
    const { world, lead, other, outside, coordinator } = stage;
    const keys = async (actor: Visitor) =>
      (await waitingForMe(world.ask(actor))).map(({ key, count }) => `${key} ${count}`);
    const { initiativeId } = await world.run(await lead.actor(), 'initiative.draft', {
      ...plan(stage),
      propose: true,
    });
    expect(await keys(coordinator)).toEqual(['initiatives-proposed 1']);
    expect(await keys(await otherCoordinator(world, 'Second Coordinator'))).toEqual([
      'initiatives-proposed 1',
    ]);
    await world.run(coordinator, 'initiative.return', { initiativeId, comments: 'More.' });
    expect(await keys(coordinator)).toEqual([]);
    expect(await keys(await lead.actor())).toEqual(['initiatives-returned 1']);
    await world.run(await lead.actor(), 'initiative.propose', { initiativeId });
    await world.run(coordinator, 'initiative.approve', { initiativeId });
    const { joinRequestId } = await world.run(await other.actor(), 'join.request', {
      initiativeId,
      brings: 'A',
    });
    await world.run(await lead.actor(), 'initiative.invite', {
      initiativeId,
      organisationId: stage.unverified.id,
      brings: 'Hands.',
    });
    expect(await keys(await lead.actor())).toEqual(['join-requests 1']);
    expect(await keys(await stage.unverified.actor())).toEqual(['invitations 1']);
    await world.run(await lead.actor(), 'join.counter', { joinRequestId, counter: 'B' });
    expect(await keys(await lead.actor())).toEqual([]);
    expect(await keys(await other.actor())).toEqual(['join-requests 1']);
    expect(await keys(await outside.actor())).toEqual([]);
  });
});
