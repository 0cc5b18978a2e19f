import { expect, it } from 'vitest';
import { PortalError } from '#domain/core/errors.ts';
import type { InitiativeId } from '#domain/core/id.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { anItem, approved, plan, scene } from './people.ts';

describeOnBothDatabases('proposing an initiative', (open) => {
  it('goes from draft over a return with comments to approval, with every effect', async () => {
    const stage = await scene(await open());
    const { world, missionId, lead, other, coordinator } = stage;
    const needs = [{ itemId: await anItem(world), quantity: 40, neededBy: '2027-01-15' }];
    const drafted = await world.run(await lead.actor(), 'initiative.draft', {
      ...plan(stage),
      partners: [undefined, { organisationId: other.id, iatiRole: 'funding' }],
      needs,
      propose: true,
    });
    const initiativeId = drafted.initiativeId as InitiativeId;
    expect(drafted.state).toBe('proposed');

    await world.run(coordinator, 'initiative.return', { initiativeId, comments: 'Name the villages.' });
    const returned = await world.database.read
      .selectFrom('initiative')
      .select(['state', 'version'])
      .where('id', '=', initiativeId)
      .executeTakeFirstOrThrow();
    expect(returned).toEqual({ state: 'returned', version: 1 });
    const { missionId: _, ...changed } = plan(stage, {
      title: 'Forages à Diffa et Bosso',
      partners: [{ organisationId: other.id, iatiRole: 'funding' }],
      propose: true,
    });
    await world.run(await lead.actor(), 'initiative.edit', { initiativeId, version: 1, ...changed });
    const { channelId } = await world.run(coordinator, 'initiative.approve', { initiativeId });

    const seats = await world.database.read
      .selectFrom('channel_seat')
      .select('organisation_id')
      .where('channel_id', '=', channelId as never)
      .execute();
    expect(new Set(seats.map((seat) => seat.organisation_id))).toEqual(new Set([lead.id, other.id]));
    expect((await other.actor()).takesPartIn).toEqual([missionId]);
    const stated = await world.database.read
      .selectFrom('need')
      .select(['state', 'quantity', 'organisation_id'])
      .where('initiative_id', '=', initiativeId)
      .execute();
    expect(stated).toEqual([{ state: 'open', quantity: 40, organisation_id: lead.id }]);
    const events = await world.database.read
      .selectFrom('event')
      .select('type')
      .where('stream', '=', `initiative:${initiativeId}`)
      .where('type', 'like', 'initiative.%')
      .orderBy('seq')
      .execute();
    expect(events.map((event) => event.type)).toEqual([
      'initiative.drafted',
      'initiative.proposed',
      'initiative.returned',
      'initiative.edited',
      'initiative.proposed',
      'initiative.approved',
    ]);
  });

  it('says every answer that is missing, at its field, and keeps the draft', async () => {
    const stage = await scene(await open());
    const { world, lead, missionId } = stage;
    const { initiativeId } = await world.run(await lead.actor(), 'initiative.draft', {
      missionId,
      title: 'Only a title',
      needs: [{ itemId: await anItem(world) }],
    });
    const refusal = await world
      .run(await lead.actor(), 'initiative.propose', { initiativeId })
      .catch((e) => e);
    expect(refusal).toBeInstanceOf(PortalError);
    expect((refusal as PortalError).issues?.map(({ path }) => path)).toEqual([
      'taskId',
      'theme',
      'summary',
      'startsOn',
      'endsOn',
      'needs[0].quantity',
      'needs[0].neededBy',
    ]);
  });

  it('is refused to an unverified organisation, to one outside the mission, on a dropped task and after the end', async () => {
    const stage = await scene(await open());
    const { world, lead, outside, unverified, coordinator, missionId, taskId } = stage;
    const draft = (actor: Awaited<ReturnType<typeof lead.actor>>) =>
      world.refusal(actor, 'initiative.draft', plan(stage));
    expect(await draft(await unverified.actor())).toBe('organisations.awaiting_verification');
    expect(await draft(await outside.actor())).toBe('initiatives.not_in_mission');
    expect(
      await world.refusal(await lead.actor(), 'initiative.draft', plan(stage, { startsOn: '2019-12-31' })),
    ).toBe('input_invalid');
    await world.run(coordinator, 'mission.renew-mandate', {
      missionId,
      resolution: { reference: 'S/RES/2 (2026)', adoptedOn: '2026-11-20' },
      dropped: [taskId],
    });
    expect(await draft(await lead.actor())).toBe('missions.task_dropped');
    await world.run(coordinator, 'mission.change-state', { missionId, action: 'close' });
    expect(await draft(await lead.actor())).toBe('missions.closed');
  });

  it('is decided by a coordinator who does not belong to its lead, once, also when two decide at once', async () => {
    const stage = await scene(await open());
    const { world, lead, coordinator, missionId } = stage;
    const { initiativeId } = await world.run(await lead.actor(), 'initiative.draft', {
      ...plan(stage),
      propose: true,
    });
    const own = { ...(await lead.actor()), coordinates: [missionId], organisation: null };
    expect(await world.refusal(own, 'initiative.approve', { initiativeId })).toBe('initiatives.recused');
    const both = await Promise.allSettled([
      world.run(coordinator, 'initiative.approve', { initiativeId }),
      world.run(coordinator, 'initiative.return', { initiativeId, comments: 'Not yet.' }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected');
    expect((lost?.reason as PortalError).code).toBe('wrong_state');
  });

  it('shows a stale edit to be stale', async () => {
    const stage = await scene(await open());
    const { world, lead } = stage;
    const { missionId: _, ...same } = plan(stage);
    const { initiativeId } = await world.run(await lead.actor(), 'initiative.draft', plan(stage));
    const edit = { ...same, initiativeId, version: 1 };
    await world.run(await lead.actor(), 'initiative.edit', { ...edit, title: 'First' });
    expect(await world.refusal(await lead.actor(), 'initiative.edit', { ...edit, title: 'Second' })).toBe(
      'stale_version',
    );
  });

  it('winds down when its lead is suspended and its mission closed', async () => {
    const stage = await scene(await open());
    const { world, lead, coordinator, missionId } = stage;
    const initiativeId = await approved(stage);
    await world.run(await lead.actor(), 'initiative.start', { initiativeId });
    await world.run(coordinator, 'organisation.assess', {
      organisationId: lead.id,
      outcome: 'suspended',
      reason: 'Under inquiry.',
    });
    await world.run(coordinator, 'mission.change-state', { missionId, action: 'close' });
    await world.run(await lead.actor(), 'initiative.complete', { initiativeId });
    expect(await world.run(await lead.actor(), 'initiative.close', { initiativeId })).toEqual({
      state: 'closed',
    });
  });
});
