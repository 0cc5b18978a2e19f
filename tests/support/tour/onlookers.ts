import type { Actor, MembershipRole, Visitor } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import { verify } from '#tests/commands/initiatives/people.ts';
import { coordinator, submitted } from '#tests/commands/organisations/people.ts';
import type { World } from '#tests/support/world.ts';

/** Who else might try what somebody did, by their relation to it; in the order of the access matrix. */
export const onlookers = [
  'visitor',
  'stranger',
  'partner',
  'observer',
  'member',
  'representative',
  'administrator',
  'coordinator elsewhere',
  'coordinator',
  'operator',
] as const;
export type Onlooker = (typeof onlookers)[number];

/** A person of an organisation that has nothing to do with what goes on; verified, where there is who verifies. */
export async function strangerIn(world: World, verified: boolean): Promise<Actor> {
  const far = await submitted(world, 'Far From Everything');
  if (verified) await verify(world, await coordinator(world, 'Far Assessor'), far.id);
  return far.actor();
}

interface Place {
  readonly stranger: Actor;
  /** Whoever acts for an organisation here, or did so last. */
  readonly insider: Actor;
  readonly missions: readonly MissionId[];
}

/** That onlooker as an actor: always the stranger's person, with what makes them the one they are. */
export function asOnlooker(kind: Onlooker, { stranger, insider, missions }: Place): Visitor {
  const own = { ...stranger, takesPartIn: insider.takesPartIn };
  const inRole = (role: MembershipRole): Actor =>
    insider.organisation ? { ...own, organisation: { ...insider.organisation, role } } : own;
  switch (kind) {
    case 'visitor':
      return null;
    case 'stranger':
      return stranger;
    case 'partner':
      return { ...stranger, takesPartIn: missions };
    case 'coordinator elsewhere':
      return {
        ...stranger,
        organisation: null,
        coordinates: ['00000000-0000-7000-8000-000000000000' as MissionId],
      };
    case 'coordinator':
      return { ...stranger, organisation: null, coordinates: missions };
    case 'operator':
      return { ...stranger, organisation: null, isOperator: true };
    default:
      return inRole(kind);
  }
}
