import type { MembershipRole } from '../core/actor.ts';
import type { CalendarDate, InvitationId, OrganisationId, PersonId } from '../core/id.ts';
import type { OrganisationKind } from './kinds.ts';
import type { AssessmentOutcome } from './lifecycle.ts';

interface MembershipFacts {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly role: MembershipRole;
}

/** What can have happened to organisations. */
export interface OrganisationEvents {
  'organisation.registered': { readonly organisationId: OrganisationId; readonly kind: OrganisationKind };
  /** An import named an organisation that was not known here. */
  'organisation.reported': { readonly organisationId: OrganisationId; readonly kind: OrganisationKind };
  'organisation.updated': { readonly organisationId: OrganisationId; readonly version: number };
  'organisation.submitted': { readonly organisationId: OrganisationId };
  'organisation.assessed': {
    readonly organisationId: OrganisationId;
    readonly outcome: AssessmentOutcome;
    readonly validUntil: CalendarDate | null;
  };
  'membership.began': MembershipFacts;
  'membership.role_changed': MembershipFacts & { readonly from: MembershipRole };
  'membership.ended': MembershipFacts;
  /** A coordinator gave an organisation without administrators a new one. */
  'membership.recovered': MembershipFacts;
  'invitation.sent': {
    readonly organisationId: OrganisationId;
    readonly invitationId: InvitationId;
    readonly role: MembershipRole;
  };
  'invitation.accepted': {
    readonly organisationId: OrganisationId;
    readonly invitationId: InvitationId;
    readonly personId: PersonId;
  };
  'invitation.withdrawn': { readonly organisationId: OrganisationId; readonly invitationId: InvitationId };
}
