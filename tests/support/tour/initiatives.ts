import type { InitiativeId, JoinRequestId } from '#domain/core/id.ts';
import { approved, plan, type Scene, scene } from '#tests/commands/initiatives/people.ts';
import type { World } from '#tests/support/world.ts';

/** Joint work: proposed, returned, approved, joined, measured, paused, completed and closed. */
export async function initiatives(world: World): Promise<void> {
  const stage = await scene(world);
  const lead = await stage.lead.actor();
  const drafted = await world.run(lead, 'initiative.draft', plan(stage));
  const initiativeId = drafted.initiativeId as InitiativeId;
  await world.run(lead, 'initiative.edit', {
    ...withoutMission(plan(stage)),
    initiativeId,
    version: 1,
    title: 'Wells of Diffa',
  });
  await world.run(lead, 'initiative.propose', { initiativeId });
  await world.run(stage.coordinator, 'initiative.return', { initiativeId, comments: 'Which villages?' });
  await world.run(lead, 'initiative.propose', { initiativeId });
  await world.run(stage.coordinator, 'initiative.approve', { initiativeId });
  await world.run(lead, 'initiative.start', { initiativeId });
  await joins(stage, initiativeId);
  await measures(stage, initiativeId);
  await world.run(lead, 'initiative.suspend', { initiativeId, comments: 'The road is closed.' });
  await world.run(stage.coordinator, 'initiative.resume', { initiativeId });
  await world.run(lead, 'initiative.complete', { initiativeId });
  await world.run(lead, 'initiative.close', { initiativeId });
  const other = await approved(stage, { title: 'Pumps of Diffa' });
  await world.run(lead, 'initiative.cancel', { initiativeId: other, comments: 'No money.' });
}

function withoutMission({ missionId: _, ...rest }: ReturnType<typeof plan>) {
  return rest;
}

async function joins({ world, lead, other, unverified, coordinator }: Scene, initiativeId: InitiativeId) {
  const ask = async () => {
    const made = await world.run(await other.actor(), 'join.request', { initiativeId, brings: 'Two rigs' });
    return made.joinRequestId as JoinRequestId;
  };
  await world.run(await other.actor(), 'join.withdraw', { joinRequestId: await ask() });
  await world.run(await lead.actor(), 'join.decline', { joinRequestId: await ask(), answer: 'Not yet.' });
  const joinRequestId = await ask();
  await world.run(await lead.actor(), 'join.counter', { joinRequestId, counter: 'One rig will do.' });
  await world.run(await other.actor(), 'join.accept', { joinRequestId });
  await world.run(coordinator, 'initiative.invite', {
    initiativeId,
    organisationId: unverified.id,
    brings: 'A geologist',
  });
}

async function measures({ world, lead }: Scene, initiativeId: InitiativeId): Promise<void> {
  const actor = await lead.actor();
  await world.run(actor, 'initiative.add-milestone', {
    initiativeId,
    title: 'All wells',
    dueOn: '2027-10-01',
  });
  const { id } = await world.database.read
    .selectFrom('milestone')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .orderBy('position')
    .limit(1)
    .executeTakeFirstOrThrow();
  const reached = { initiativeId, milestoneId: id, reachedOn: '2026-11-20' };
  await world.run(actor, 'initiative.reach-milestone', reached);
  const { indicatorId } = await world.run(actor, 'indicator.add', { initiativeId, title: 'People served' });
  await world.run(actor, 'indicator.report-value', {
    indicatorId,
    periodStart: '2026-10-01',
    periodEnd: '2026-10-31',
    actual: 40,
  });
}
