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
import type { AssessmentOutcome } from '#domain/organisations/lifecycle.ts';
import type { Json } from './core.ts';

export type OrganisationSource = 'registered' | 'import' | 'demonstration';

export interface OrganisationTable {
  id: OrganisationId;
  kind: OrganisationKind;
  name: string;
  /** The cleaned, case-folded name: the same key is the same name. */
  name_key: string;
  /** The skeleton of the name: the same skeleton looks alike. */
  look_key: string;
  /** Name and acronym, folded for searching. */
  search_key: string;
  acronym: string | null;
  /** ISO 3166-1 alpha-3. */
  country: string | null;
  website: string | null;
  description: string;
  /** BCP 47 tag of the language in which the description is written. */
  language: string;
  parent_id: OrganisationId | null;
  source: OrganisationSource;
  registration_number: string | null;
  certificate_expires_on: CalendarDate | null;
  /** Keys of the declarations confirmed when it was last submitted. */
  declarations: Json<readonly string[]>;
  submitted_at: Instant | null;
  submitted_by: PersonId | null;
  /** Number of the latest assessment; 0 before the first. */
  assessment_number: number;
  created_at: Instant;
  version: number;
}

/** A decision on an organisation's verification. Rows are only ever added. */
export interface OrganisationAssessmentTable {
  organisation_id: OrganisationId;
  /** 1, 2, 3 … within the organisation. */
  number: number;
  outcome: AssessmentOutcome;
  reason: string;
  /** Last day of validity; null for rejections and suspensions. */
  valid_until: CalendarDate | null;
  assessor_person_id: PersonId;
  assessor_organisation_id: OrganisationId | null;
  at: Instant;
}

export interface MembershipTable {
  id: string;
  person_id: PersonId;
  organisation_id: OrganisationId;
  role: MembershipRole;
  since: Instant;
  ended_at: Instant | null;
}

export interface InvitationTable {
  id: InvitationId;
  organisation_id: OrganisationId;
  email: string;
  email_key: string;
  role: MembershipRole;
  /** SHA-256 of the token, which only the mail carries. */
  token_hash: string;
  invited_by: PersonId;
  created_at: Instant;
  expires_at: Instant;
  accepted_at: Instant | null;
  accepted_by: PersonId | null;
  withdrawn_at: Instant | null;
}

/** Missions that an organisation asked to work in. */
export interface OrganisationInterestTable {
  organisation_id: OrganisationId;
  mission_id: MissionId;
}

/** Tables of organisations. */
export interface OrganisationsTables {
  organisation: OrganisationTable;
  organisation_assessment: OrganisationAssessmentTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  organisation_interest: OrganisationInterestTable;
}
