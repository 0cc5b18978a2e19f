import { allowed, type Decision, every, refused } from '../core/decision.ts';
import { type OrganisationKind, organisationKinds } from '../organisations/kinds.ts';
import { type ChannelClass, channelClasses } from './kinds.ts';

/**
 * Kinds whose people may be troops or police: states and their alliances contribute them to operations. Who takes
 * part in hostilities, or may be seen to, stays apart from who brings relief (IASC, Civil-Military Guidelines and
 * Reference for Complex Emergencies, 2008, on distinction; Oslo and MCDA Guidelines, on civilian character).
 */
const uniformed: ReadonlySet<OrganisationKind> = new Set(['member_state', 'regional_organisation']);

/**
 * The operation itself stands on both sides of the line, and keeps the contact between them. So do the coordinators
 * of a mission: they keep order in each of its channels, and write in those that admit whom they act for.
 */
const between: ReadonlySet<OrganisationKind> = new Set(['un_entity']);

/** Whether people of such an organisation may sit in a channel of this class. */
export function classAdmits(of: ChannelClass, kind: OrganisationKind): boolean {
  if (of === 'mixed' || between.has(kind)) return true;
  return uniformed.has(kind) === (of === 'uniformed');
}

/** The same as a decision; who acts for no organisation is nobody's to keep out. */
export function mayBeAmong(of: ChannelClass, kind: OrganisationKind | undefined): Decision {
  return kind === undefined || classAdmits(of, kind) ? allowed : refused('channels.class_apart');
}

/** The class of a channel that only these organisations sit in. */
export function classOf(kinds: readonly OrganisationKind[]): ChannelClass {
  const narrow: readonly ChannelClass[] = ['humanitarian_only', 'uniformed'];
  return narrow.find((of) => kinds.every((kind) => classAdmits(of, kind))) ?? 'mixed';
}

const allKinds = Object.keys(organisationKinds) as OrganisationKind[];

/** Whether a class lets in anybody whom the other keeps out. */
function isWider(to: ChannelClass, from: ChannelClass): boolean {
  return allKinds.some((kind) => classAdmits(to, kind) && !classAdmits(from, kind));
}

export interface ClassFacts {
  readonly class: ChannelClass;
  /** Somebody wrote in it already. */
  readonly spoken: boolean;
  /** Of the organisation whose channel it is. */
  readonly ownKind: OrganisationKind | null;
}

/**
 * Who wrote in a channel counted on who listens: nobody else is let in to that, whatever its rule for who comes
 * late. A channel of an organisation stays open to its own people.
 */
export function mayBecomeOfClass(channel: ClassFacts, to: ChannelClass): Decision {
  return every(
    mayBeAmong(to, channel.ownKind ?? undefined),
    channel.spoken && isWider(to, channel.class) ? refused('channels.class_wider') : allowed,
  );
}

/** The classes that a channel can have, given what it is now. */
export const classesOpenTo = (channel: ClassFacts): readonly ChannelClass[] =>
  channelClasses.filter((to) => mayBecomeOfClass(channel, to).allowed);
