import type { OrganisationSource } from '#db/schema/organisations.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import type {
  CalendarDate,
  Instant,
  InvitationId,
  MissionId,
  OrganisationId,
  PersonId,
} from '#domain/core/id.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import type { AssessmentOutcome, VerificationState } from '#domain/organisations/lifecycle.ts';
import type { OrganisationFacts } from '#domain/organisations/policy.ts';

export interface MissionRef {
  readonly id: MissionId;
  readonly slug: string;
  readonly acronym: string;
  readonly name: string;
}

/** An organisation in a list. */
export interface PartnerItem {
  readonly id: OrganisationId;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly source: OrganisationSource;
  readonly verification: VerificationState;
}

export interface MemberItem {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: MembershipRole;
  readonly since: Instant;
}

export interface DecisionView {
  readonly outcome: AssessmentOutcome;
  readonly reason: string;
  readonly validUntil: CalendarDate | null;
  readonly at: Instant;
  readonly by: string;
}

export interface OrganisationView extends PartnerItem {
  readonly website: string | null;
  readonly description: string;
  readonly language: string;
  readonly version: number;
  readonly since: Instant;
  readonly submittedAt: Instant | null;
  readonly validUntil: CalendarDate | null;
  readonly missions: readonly MissionRef[];
  readonly wantsToJoin: readonly MissionRef[];
  readonly members: readonly MemberItem[];
  readonly memberCount: number;
  /** The latest decision with its reason, for the organisation's own people and its assessors. */
  readonly decision: DecisionView | null;
  readonly facts: OrganisationFacts;
  /** Whether the reader belongs to it, whichever organisation they act for now. */
  readonly belongs: boolean;
}

export interface InvitationItem {
  readonly id: InvitationId;
  readonly email: string;
  readonly role: MembershipRole;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
}

export interface MembersView {
  readonly organisation: PartnerItem;
  readonly facts: OrganisationFacts;
  readonly belongs: boolean;
  readonly members: readonly MemberItem[];
  readonly administrators: number;
  /** Waiting invitations; only administrators see them. */
  readonly invitations: readonly InvitationItem[];
}

export interface AssessmentView {
  readonly organisation: PartnerItem;
  readonly facts: OrganisationFacts;
  readonly registrationNumber: string | null;
  readonly certificateExpiresOn: CalendarDate | null;
  readonly declarations: readonly string[];
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly website: string | null;
  readonly description: string;
  readonly language: string;
  readonly wantsToJoin: readonly MissionRef[];
  /** Other organisations whose names look the same. */
  readonly lookAlikes: readonly PartnerItem[];
  /** The latest first. */
  readonly decisions: readonly DecisionView[];
}

export interface VerificationItem extends PartnerItem {
  readonly submittedAt: Instant;
  readonly missions: readonly string[];
}

/** An invitation as its holder sees it. */
export interface InvitationView {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly inviter: string;
  readonly role: MembershipRole;
  readonly email: string;
  readonly expiresAt: Instant;
  /** The address has an account already: its owner signs in first. */
  readonly hasAccount: boolean;
}
