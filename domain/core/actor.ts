import type { OrganisationKind } from '../organisations/kinds.ts';
import type { VerificationState } from '../organisations/lifecycle.ts';
import { allowed, type Decision, refused } from './decision.ts';
import type { MissionId, OrganisationId, PersonId } from './id.ts';

export const membershipRoles = ['administrator', 'representative', 'member', 'observer'] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** What an API token may be made for; a session may do all that its person may. */
export const scopes = [
  'read',
  'accounts',
  'organisations',
  'missions',
  'initiatives',
  'resources',
  'channels',
] as const;
export type Scope = (typeof scopes)[number];

/** The organisation a person acts for at this moment; every record stores both. */
export interface ActingFor {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly verification: VerificationState;
  readonly role: MembershipRole;
}

/** Who does something: a person, for an organisation, with the rights they hold now. Plain data, sent to the browser. */
export interface Actor {
  readonly personId: PersonId;
  readonly name: string;
  readonly organisation: ActingFor | null;
  /** Missions this person coordinates, or all of them. */
  readonly coordinates: 'all' | readonly MissionId[];
  /** Missions in which the organisation they act for takes part. */
  readonly takesPartIn: readonly MissionId[];
  readonly isOperator: boolean;
  /** `system` is the portal itself: jobs, imports of the demonstration. */
  readonly via: 'session' | 'token' | 'system';
  readonly scopes: 'all' | readonly Scope[];
}

/** An actor, or nobody who is signed in. */
export type Visitor = Actor | null;

export function coordinates(visitor: Visitor, missionId: MissionId): boolean {
  if (!visitor) return false;
  return visitor.coordinates === 'all' || visitor.coordinates.includes(missionId);
}

export function coordinatesAny(visitor: Visitor): boolean {
  return visitor !== null && (visitor.coordinates === 'all' || visitor.coordinates.length > 0);
}

/** Coordinators of the mission, and everybody whose organisation takes part in it. */
export function takesPart(visitor: Visitor, missionId: MissionId): boolean {
  return coordinates(visitor, missionId) || (visitor?.takesPartIn.includes(missionId) ?? false);
}

export function actsFor(visitor: Visitor, organisationId: OrganisationId): boolean {
  return visitor?.organisation?.id === organisationId;
}

/** Administrators and representatives bind their organisation; members and observers do not. */
export function speaksFor(visitor: Visitor, organisationId: OrganisationId): boolean {
  const role = actsFor(visitor, organisationId) ? visitor?.organisation?.role : undefined;
  return role === 'administrator' || role === 'representative';
}

export function isSignedIn(visitor: Visitor): Decision {
  return visitor ? allowed : refused('not_signed_in');
}
