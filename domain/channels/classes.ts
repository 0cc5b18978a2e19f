import type { OrganisationKind } from '../organisations/kinds.ts';
import type { ChannelClass } from './kinds.ts';

/**
 * Kinds whose people may be troops or police: states and their alliances contribute them to operations. Who takes
 * part in hostilities, or may be seen to, stays apart from who brings relief (IASC, Civil-Military Guidelines and
 * Reference for Complex Emergencies, 2008, on distinction; Oslo and MCDA Guidelines, on civilian character).
 */
const uniformed: ReadonlySet<OrganisationKind> = new Set(['member_state', 'regional_organisation']);

/** The operation itself stands on both sides of the line, and keeps the contact between them. */
const between: ReadonlySet<OrganisationKind> = new Set(['un_entity']);

/** Whether people of such an organisation may sit in a channel of this class. */
export function classAdmits(of: ChannelClass, kind: OrganisationKind): boolean {
  if (of === 'mixed' || between.has(kind)) return true;
  return uniformed.has(kind) === (of === 'uniformed');
}

/** The class of a channel that only these organisations sit in. */
export function classOf(kinds: readonly OrganisationKind[]): ChannelClass {
  if (kinds.every((kind) => classAdmits('humanitarian_only', kind))) return 'humanitarian_only';
  return kinds.every((kind) => classAdmits('uniformed', kind)) ? 'uniformed' : 'mixed';
}
