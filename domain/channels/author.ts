import type { MembershipRole } from '../core/actor.ts';

/** Who spoke, for whom, in which role, verified or not, as of the moment they wrote it. */
export interface AuthorFacts {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly role: MembershipRole;
  readonly verified: boolean;
  readonly coordinator: boolean;
}
