import type { Id, InitiativeId, JoinRequestId, NeedId, OfferId, TaskId } from '#domain/core/id.ts';
import type { CommandInput } from '#server/commands.ts';
import { activityColumns, activityHeadings, fileOf } from '#tests/commands/imports/sheets.ts';
import { inDays } from '#tests/commands/organisations/people.ts';
import type { Cast, Seer } from './cast.ts';
import { everybody, type Marks, mission, own, ownAndCoordinator } from './marks.ts';
import { say } from './talk.ts';

export type Records = Awaited<ReturnType<typeof guardedRecords>>;

/** Initiatives in draft, returned and approved; needs, offers, sheets, invitations, and what is known of organisations. */
export async function guardedRecords(cast: Cast, marks: Marks) {
  return {
    draft: await draft(cast, marks),
    returned: await returned(cast, marks),
    approved: await approved(cast, marks),
    needId: await stated(cast, marks),
    offers: await offered(cast, marks),
    taskId: await noted(cast, marks),
    allocationId: await anAllocation(cast),
    ...(await ofOrganisations(cast, marks)),
    importId: await sheet(cast, marks),
    ...(await ofPeople(cast, marks)),
  };
}

type Plan = Omit<CommandInput<'initiative.draft'>, 'missionId'>;

async function plan({ world, missionId, actor }: Cast, facts: Plan): Promise<InitiativeId> {
  const task = await world.database.read
    .selectFrom('mandate_task')
    .select('id')
    .where('mission_id', '=', missionId)
    .where('dropped_on', 'is', null)
    .executeTakeFirstOrThrow();
  const more = {
    missionId,
    taskId: task.id,
    theme: 'wash',
    startsOn: inDays(world, 9),
    endsOn: inDays(world, 99),
  } as const;
  const made = await world.run(await actor('owner'), 'initiative.draft', { ...more, ...facts });
  return made.initiativeId as InitiativeId;
}

/** Rows of an initiative by which commands name its parts. */
async function partOf({ world }: Cast, table: 'milestone' | 'indicator', initiativeId: InitiativeId) {
  const { id } = await world.database.read
    .selectFrom(table as 'milestone')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .executeTakeFirstOrThrow();
  return id as string;
}

/** Seen by all of the mission, and by nobody else. */
async function noted({ world, actor, missionId }: Cast, marks: Marks): Promise<TaskId> {
  const { taskId } = await world.run(await actor('owner'), 'task.make', {
    missionId,
    title: marks.word('the title of a task', mission),
    details: marks.word('what is to be known of a task', mission),
  });
  return taskId as TaskId;
}

async function anAllocation({ world, missionId }: Cast) {
  const { id } = await world.database.read
    .selectFrom('allocation')
    .select('id')
    .where('mission_id', '=', missionId)
    .executeTakeFirstOrThrow();
  return id;
}

const anItem = async ({ world }: Cast) =>
  (
    await world.database.read
      .selectFrom('item')
      .select('id')
      .where('code', '=', 'blanket')
      .executeTakeFirstOrThrow()
  ).id;

/** Nobody but its lead knows of a draft. */
async function draft(cast: Cast, marks: Marks) {
  const item = await anItem(cast);
  const initiativeId = await plan(cast, {
    title: marks.word('the title of a draft', own),
    summary: marks.word('the summary of a draft', own),
    places: [
      {
        name: marks.word('a place of a draft', own),
        latitude: marks.latitude('where a draft is', own),
        longitude: 20,
        precise: true,
      },
    ],
    milestones: [{ title: marks.word('a milestone of a draft', own), dueOn: inDays(cast.world, 50) }],
    needs: [
      {
        itemId: item,
        quantity: 5,
        neededBy: inDays(cast.world, 40),
        note: marks.word('a need of a draft', own),
      },
    ],
  });
  const title = marks.word('an indicator of a draft', own);
  await cast.world.run(await cast.actor('owner'), 'indicator.add', { initiativeId, title });
  return {
    initiativeId,
    milestoneId: await partOf(cast, 'milestone', initiativeId),
    indicatorId: await partOf(cast, 'indicator', initiativeId),
  };
}

async function returned(cast: Cast, marks: Marks): Promise<InitiativeId> {
  const initiativeId = await plan(cast, {
    title: marks.word('the title of what was returned', ownAndCoordinator),
    summary: marks.word('the summary of what was returned', ownAndCoordinator),
    propose: true,
  });
  const comments = marks.word('the comments at a return', ownAndCoordinator);
  await cast.world.run(await cast.actor('coordinator'), 'initiative.return', { initiativeId, comments });
  return initiativeId;
}

/** Public, but for where exactly it is, what is said in its channel, and who asks to join with what. */
async function approved(cast: Cast, marks: Marks) {
  const { world, actor } = cast;
  const initiativeId = await plan(cast, {
    title: marks.word('the title of an approved initiative', everybody),
    summary: marks.word('the summary of an approved initiative', everybody),
    places: [
      {
        name: 'Bria',
        latitude: marks.latitude('where an initiative is', ownAndCoordinator),
        longitude: 20,
        precise: true,
      },
    ],
    propose: true,
  });
  await world.run(await actor('coordinator'), 'initiative.approve', { initiativeId });
  const asked = await world.run(await actor('partner'), 'join.request', {
    initiativeId,
    brings: marks.word('what who asks to join would bring', ['partner', ...ownAndCoordinator]),
    message: marks.word('the message of who asks to join', ['partner', ...ownAndCoordinator]),
  });
  const { id: channelId } = await world.database.read
    .selectFrom('channel')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .executeTakeFirstOrThrow();
  const body = marks.word('a message in the channel of an initiative', ownAndCoordinator);
  const messageId = await say(cast, channelId, body);
  return { initiativeId, channelId, messageId, joinRequestId: asked.joinRequestId as JoinRequestId };
}

/** A need of the mission: known there, its exact place to those who receive it and to coordinators. */
async function stated(cast: Cast, marks: Marks): Promise<NeedId> {
  const { world, missionId, actor } = cast;
  const { needId } = await world.run(await actor('owner'), 'need.state', {
    missionId,
    itemId: await anItem(cast),
    quantity: 40,
    neededBy: inDays(world, 30),
    title: marks.word('the title of a need', mission),
    note: marks.word('the note of a need', mission),
    place: {
      name: 'Bria',
      latitude: marks.latitude('where something is needed', ownAndCoordinator),
      longitude: 21,
    },
  });
  return needId as NeedId;
}

/** An offer is its offerer's, then also the coordinators', then the mission's. */
async function offered(cast: Cast, marks: Marks) {
  const { world, missionId, actor } = cast;
  const facts = async (what: string, seers: readonly Seer[]) => ({
    missionId,
    itemId: await anItem(cast),
    quantity: 40,
    availableFrom: inDays(world, 0),
    availableUntil: inDays(world, 60),
    title: marks.word(`the title of an offer ${what}`, seers),
    note: marks.word(`the note of an offer ${what}`, seers),
    place: {
      name: 'Bria',
      // To coordinators it is told by its distance from a need; the position itself stands where it is corrected.
      latitude: marks.latitude(`where an offer ${what} lies`, own),
      longitude: 22,
    },
  });
  const owner = await actor('owner');
  const drafted = await world.run(owner, 'offer.draft', await facts('in draft', own));
  const released = await world.run(owner, 'offer.post', await facts('that was released', ownAndCoordinator));
  const known = await world.run(owner, 'offer.post', await facts('that was acknowledged', mission));
  await world.run(await actor('coordinator'), 'offer.acknowledge', { offerId: known.offerId });
  return {
    draft: drafted.offerId as OfferId,
    released: released.offerId as OfferId,
    known: known.offerId as OfferId,
  };
}

/** What an organisation says to be verified, what was decided on it, and who is invited to it. */
async function ofOrganisations(cast: Cast, marks: Marks) {
  const { world, actor, people } = cast;
  const assessors: readonly Seer[] = ['elsewhere', 'coordinator'];
  const organisationId = people.far.organisationId;
  // Those of the mission in which it takes part know it, the owner's organisation among them.
  const description = marks.word('the description of an organisation', ['far', ...assessors, ...own]);
  await world.run(await actor('far'), 'organisation.update', {
    organisationId,
    version: await versionOf(cast),
    name: 'Far Friends',
    description,
  });
  const reason = marks.word('the reason of an assessment', ['far', ...assessors]);
  await world.run(await actor('coordinator'), 'organisation.assess', {
    organisationId,
    outcome: 'verified',
    reason,
    validUntil: inDays(world, 200),
  });
  const invitee = marks.word('the address of who is invited to an organisation', ['owner']);
  const { invitationId } = await world.run(await actor('owner'), 'membership.invite', {
    organisationId: people.owner.organisationId,
    email: `${invitee}@example.org`,
    role: 'member',
  });
  return { invitationId };
}

const versionOf = async ({ world, people }: Cast) =>
  (
    await world.database.read
      .selectFrom('organisation')
      .select('version')
      .where('id', '=', people.far.organisationId)
      .executeTakeFirstOrThrow()
  ).version;

/** A sheet for the mission with a row that cannot be read. */
async function sheet(cast: Cast, marks: Marks): Promise<Id<'import'>> {
  const { world, missionId, actor } = cast;
  const rows = `${activityHeadings}
WASH,Reported Relief,June,${marks.word('a row of a sheet', ['coordinator'])},People served,Chad,Lac,100,${marks.word('a fault of a sheet', ['coordinator'])}
`;
  const name = `${marks.word('the name of a sheet', ['coordinator'])}.csv`;
  const made = await world.run(await actor('coordinator'), 'import.upload', {
    file: fileOf(rows, name),
    missionId,
  });
  await world.run(await actor('coordinator'), 'import.map', {
    importId: made.importId,
    version: 1,
    kind: 'activities',
    columns: activityColumns,
    year: 2014,
    destinations: [{ word: 'Chad', to: missionId }],
  });
  return made.importId as Id<'import'>;
}

/** What is a person's own. */
async function ofPeople({ world, actor, people }: Cast, marks: Marks) {
  const name = marks.word('the name of a token', ['owner']);
  const { tokenId } = await world.run(await actor('owner'), 'token.create', {
    name,
    scopes: ['read'],
    expiresOn: inDays(world, 30),
  });
  const session = await world.database.read
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', people.owner.personId)
    .executeTakeFirstOrThrow();
  return { tokenId, sessionId: session.id };
}
