import type { Actor } from '#domain/core/actor.ts';
import type { InitiativeId, ItemId, MandatedTaskId, MissionId, OrganisationId } from '#domain/core/id.ts';
import type { CommandInput } from '#server/commands.ts';
import {
  coordinator,
  inDays,
  mission,
  type Registered,
  submitted,
} from '#tests/commands/organisations/people.ts';
import type { World } from '#tests/support/world.ts';

/** A mission with a task, its coordinator, and organisations in and outside it, all but one of them verified. */
export interface Scene {
  readonly world: World;
  readonly missionId: MissionId;
  readonly taskId: MandatedTaskId;
  readonly coordinator: Actor;
  readonly lead: Registered;
  readonly other: Registered;
  /** Verified, and not in the mission. */
  readonly outside: Registered;
  readonly unverified: Registered;
}

export async function scene(world: World): Promise<Scene> {
  const missionId = await mission(world);
  const decider = await coordinator(world);
  const { taskId } = await world.run(decider, 'mission.add-task', {
    missionId,
    code: 'WASH',
    title: 'Clean water for the returnees',
    theme: 'wash',
  });
  const lead = await submitted(world, 'Lake Alliance', [missionId]);
  const other = await submitted(world, 'Wells for All', [missionId]);
  const outside = await submitted(world, 'Far Friends');
  const unverified = await submitted(world, 'New Hands', [missionId]);
  for (const { id } of [lead, other, outside]) await verify(world, decider, id);
  for (const { id } of [lead, unverified]) {
    await world.run(decider, 'mission.admit-organisation', { missionId, organisationId: id });
  }
  return {
    world,
    missionId,
    taskId: taskId as MandatedTaskId,
    coordinator: decider,
    lead,
    other,
    outside,
    unverified,
  };
}

export async function verify(world: World, decider: Actor, organisationId: OrganisationId): Promise<void> {
  await world.run(decider, 'organisation.assess', {
    organisationId,
    outcome: 'verified',
    reason: 'Certificate seen.',
    validUntil: inDays(world, 300),
  });
}

type Draft = CommandInput<'initiative.draft'>;

export const plan = ({ missionId, taskId }: Scene, more: Partial<Draft> = {}): Draft => ({
  missionId,
  title: 'Forages à Diffa',
  taskId,
  theme: 'wash',
  summary: 'Wells in twelve villages.',
  language: 'fr',
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  places: [{ name: 'Diffa', country: 'NER', latitude: 13.3154, longitude: 12.6113, precise: true }],
  milestones: [{ title: 'Half of the wells', dueOn: '2027-05-01' }],
  ...more,
});

export async function anItem(world: World): Promise<ItemId> {
  const { id } = await world.database.read
    .selectFrom('item')
    .select('id')
    .orderBy('code')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

/** An initiative that was proposed and approved. */
export async function approved(stage: Scene, more: Partial<Draft> = {}): Promise<InitiativeId> {
  const { world, lead, coordinator: decider } = stage;
  const drafted = await world.run(await lead.actor(), 'initiative.draft', {
    ...plan(stage, more),
    propose: true,
  });
  const initiativeId = drafted.initiativeId as InitiativeId;
  await world.run(decider, 'initiative.approve', { initiativeId });
  return initiativeId;
}
