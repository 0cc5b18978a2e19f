import type { Actor } from '#domain/core/actor.ts';
import type { MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { findActor } from '#server/accounts/access.ts';
import { systemClock } from '#server/core/clock.ts';
import { demoPassword } from '#server/demo/cast.ts';
import { confirmed } from '#tests/commands/accounts/doors.ts';
import { verify } from '#tests/commands/initiatives/people.ts';
import { organisation, password, submitted } from '#tests/commands/organisations/people.ts';
import type { TestPortal } from '#tests/support/portal.ts';
import { organisationOf, personCalled } from '#tests/support/story.ts';
import { type World, worldOn } from '#tests/support/world.ts';

/** Those among whom it is told apart who may see what, from the farthest to the nearest. */
export const seers = [
  'visitor',
  // Registered, not verified, in no mission.
  'newcomer',
  // Verified, in another mission alone.
  'far',
  // Coordinates that other mission, and acts for an organisation of no mission.
  'elsewhere',
  // Of the same mission: not verified yet, and verified.
  'unverified',
  'partner',
  // Of the organisation whose things they are: a representative, and the administrator who made them.
  'colleague',
  'owner',
  // Coordinates all missions, and runs the installation.
  'coordinator',
] as const;
export type Seer = (typeof seers)[number];

export interface Cast {
  readonly world: World;
  /** MINUSCA, where the things are, and UNMISS, to which the owner's organisation belongs as well. */
  readonly missionId: MissionId;
  readonly otherMissionId: MissionId;
  readonly people: Readonly<Record<Exclude<Seer, 'visitor'>, Person>>;
  actor(seer: Seer): Promise<Actor>;
  /** The cookie of each, signed in; none for a visitor. */
  cookies(): Promise<ReadonlyMap<Seer, string>>;
}

export interface Person {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly email: string;
  readonly password: string;
}

/** The commands of a running portal as a world has them: what they say is heard on its sockets. */
function worldIn({ portal }: TestPortal): World {
  const advance = () => {
    throw new Error('The clock of a running portal is the real one.');
  };
  return {
    ...worldOn(portal.database, { ...systemClock, advance }),
    run: async (actor, name, input, requestId = systemClock.newId()) =>
      (await portal.execute(name, input, { actor, requestId, address: '127.0.0.1' })) as never,
  };
}

export async function openCast(server: TestPortal): Promise<Cast> {
  const world = worldIn(server);
  const known = async (mailbox: string): Promise<Person> => {
    const personId = await personCalled(server.portal, mailbox);
    const organisationId = await organisationOf(server.portal, personId);
    return { personId, organisationId, email: `${mailbox}@concord.example`, password: demoPassword };
  };
  const coordinator = await known('coordinator');
  const decider = await actorOf(world, coordinator);
  const [missionId, otherMissionId] = [
    await missionCalled(world, 'minusca'),
    await missionCalled(world, 'unmiss'),
  ];
  const unverified = await known('community');
  const { organisationId } = unverified;
  await world.run(decider, 'mission.admit-organisation', { missionId, organisationId });
  const people = {
    ...(await strangers(world, decider, otherMissionId)),
    newcomer: await known('university'),
    unverified,
    partner: await known('logistics'),
    colleague: await known('alliance2'),
    owner: await known('alliance'),
    coordinator,
  };
  return {
    world,
    missionId,
    otherMissionId,
    people,
    actor: (seer) => actorOf(world, people[seer as keyof typeof people]),
    async cookies() {
      const signedIn = new Map<Seer, string>([['visitor', '']]);
      for (const [seer, { email, password: secret }] of Object.entries(people))
        signedIn.set(seer as Seer, await server.cookieOf(email, secret));
      return signedIn;
    },
  };
}

async function actorOf({ database, clock }: World, { personId, organisationId }: Person): Promise<Actor> {
  const who = { personId, organisationId, via: 'session', scopes: 'all', now: clock.now() } as const;
  const actor = await findActor(database.read, who);
  if (!actor) throw new Error('They may not sign in.');
  return actor;
}

const missionCalled = async ({ database }: World, slug: string) =>
  (await database.read.selectFrom('mission').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
    .id;

/** Those whom the demonstration does not have: who knows the other mission alone. */
async function strangers(world: World, decider: Actor, missionId: MissionId) {
  const far = await confirmed(world, await submitted(world, 'Far Friends'));
  await verify(world, decider, far.id);
  await world.run(decider, 'mission.admit-organisation', { missionId, organisationId: far.id });
  const elsewhere = await confirmed(world, await organisation(world, 'Office of the Other Mission'));
  await world.run(decider, 'coordinator.appoint', { email: elsewhere.email, missionId });
  const asPerson = ({ id, personId, email }: typeof far): Person => ({
    personId,
    organisationId: id,
    email,
    password,
  });
  return { far: asPerson(far), elsewhere: asPerson(elsewhere) };
}
