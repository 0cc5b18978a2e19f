import type {
  CalendarDate,
  Id,
  IndicatorId,
  InitiativeId,
  Instant,
  JoinRequestId,
  MandatedTaskId,
  MissionId,
  OrganisationId,
  PersonId,
} from '#domain/core/id.ts';
import type {
  InitiativeAction,
  InitiativeState,
  JoinDirection,
  JoinState,
} from '#domain/initiatives/lifecycle.ts';
import type {
  CountingRule,
  IatiRole,
  IndicatorMeasure,
  InitiativeSource,
  PartnershipRole,
} from '#domain/initiatives/terms.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { Flag, Json } from './core.ts';

export interface InitiativeTable {
  id: InitiativeId;
  mission_id: MissionId;
  /** The mandated task it serves; null for what an import reported without one. */
  task_id: MandatedTaskId | null;
  title: string;
  summary: string;
  /** BCP 47 tag of the language in which title and summary are written. */
  language: string;
  theme: Theme | null;
  lead_organisation_id: OrganisationId;
  state: InitiativeState;
  starts_on: CalendarDate | null;
  ends_on: CalendarDate | null;
  source: InitiativeSource;
  /** The same key is the same row of an imported sheet. */
  source_key: string | null;
  /** Title, summary, places and organisations, folded for searching. */
  search_key: string;
  /** Needs written in the draft and not stated yet. */
  drafted_needs: Json<readonly unknown[]>;
  created_by: PersonId | null;
  created_at: Instant;
  proposed_at: Instant | null;
  /** From then on it is public. */
  approved_at: Instant | null;
  version: number;
}

export interface InitiativePlaceTable {
  id: Id<'place'>;
  initiative_id: InitiativeId;
  position: number;
  name: string;
  /** ISO 3166-1 alpha-3. */
  country: string | null;
  admin1: string | null;
  pcode: string | null;
  /** The edition of the code list the P-code comes from. */
  pcode_edition: string | null;
  latitude: number | null;
  longitude: number | null;
  /** 1 where the position is exact and so is coarsened for who is not entitled to it. */
  precise: Flag;
}

export interface MilestoneTable {
  id: Id<'milestone'>;
  initiative_id: InitiativeId;
  position: number;
  title: string;
  due_on: CalendarDate | null;
  reached_on: CalendarDate | null;
}

/** An organisation's place in an initiative; one row for each, whichever times it came and left. */
export interface PartnershipTable {
  initiative_id: InitiativeId;
  organisation_id: OrganisationId;
  role: PartnershipRole;
  iati_role: IatiRole;
  since: Instant;
  ended_at: Instant | null;
}

/** What was said when an initiative was returned, suspended or cancelled. */
export interface InitiativeReviewTable {
  id: Id<'review'>;
  initiative_id: InitiativeId;
  action: InitiativeAction;
  comments: string;
  person_id: PersonId;
  organisation_id: OrganisationId | null;
  at: Instant;
}

export interface JoinRequestTable {
  id: JoinRequestId;
  initiative_id: InitiativeId;
  /** The organisation that would join. */
  organisation_id: OrganisationId;
  direction: JoinDirection;
  state: JoinState;
  /** What the organisation brings. */
  brings: string;
  message: string | null;
  /** What the other side asks instead. */
  counter: string | null;
  /** Words given with the decision. */
  answer: string | null;
  role: PartnershipRole;
  iati_role: IatiRole;
  asked_by: PersonId;
  answered_by: PersonId | null;
  created_at: Instant;
  /** When it last changed. */
  moved_at: Instant;
  /** Set once it is accepted, declined or withdrawn; one open request for each organisation. */
  closed_at: Instant | null;
}

export interface IndicatorTable {
  id: IndicatorId;
  initiative_id: InitiativeId;
  position: number;
  title: string;
  measure: IndicatorMeasure;
  rule: CountingRule;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  source_key: string | null;
  created_at: Instant;
}

export interface IndicatorValueTable {
  id: Id<'indicatorValue'>;
  indicator_id: IndicatorId;
  period_start: CalendarDate | null;
  period_end: CalendarDate | null;
  place: string | null;
  pcode: string | null;
  target: number | null;
  actual: number | null;
  /** The same key is the same cell of an imported sheet. */
  source_key: string | null;
  person_id: PersonId | null;
  organisation_id: OrganisationId | null;
  created_at: Instant;
}

/** Tables of initiatives. */
export interface InitiativesTables {
  initiative: InitiativeTable;
  initiative_place: InitiativePlaceTable;
  milestone: MilestoneTable;
  partnership: PartnershipTable;
  initiative_review: InitiativeReviewTable;
  join_request: JoinRequestTable;
  indicator: IndicatorTable;
  indicator_value: IndicatorValueTable;
}
