import type { MissionId, NeedId, OrganisationId } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import type { InitiativeState } from '#domain/initiatives/lifecycle.ts';
import type { MissionState } from '#domain/missions/lifecycle.ts';
import type { MissionFacts } from '#domain/missions/policy.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import type { VerificationState } from '#domain/organisations/lifecycle.ts';
import type { ItemCategory, Priority } from '#domain/resources/items.ts';
import type { Unit } from '#domain/resources/units.ts';
import type { SaidLately } from '../channels/view.ts';

export interface MissionItem {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
  readonly name: string;
  readonly area: string;
  readonly state: MissionState;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly mandateExpiresOn: string | null;
  readonly partners: number;
  readonly initiatives: number;
}

/** How much approved joint work there is on something, and of how many organisations. */
interface Coverage {
  readonly initiatives: number;
  readonly organisations: number;
}

export interface TaskView extends Coverage {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly theme: Theme | null;
  readonly droppedOn: string | null;
}

export interface CoverageRow extends Coverage {
  readonly theme: Theme;
}

export interface ResolutionView {
  readonly reference: string;
  readonly adoptedOn: string;
  readonly kind: 'established' | 'renewed';
}

export interface PartnersSummary {
  readonly count: number;
  readonly verified: number;
  readonly kinds: readonly { readonly kind: OrganisationKind; readonly count: number }[];
}

/** An open need where it is only mentioned. */
export interface NeedInBrief {
  readonly id: NeedId;
  readonly title: string | null;
  readonly item: Readonly<Record<Language, string>>;
  readonly unit: Unit;
  readonly quantity: number;
  /** Of the quantity, what nobody has promised. */
  readonly open: number;
  readonly neededBy: string;
  readonly priority: Priority;
  readonly mission: { readonly slug: string; readonly acronym: string };
  readonly initiative: { readonly id: string; readonly title: string; readonly language: string } | null;
}

/** Need lines by how far they have come: each step counts those that reached it. */
export interface NeedsSummary {
  readonly open: number;
  /** Open, and nobody has promised anything yet. */
  readonly untouched: number;
  readonly stated: number;
  readonly promised: number;
  readonly covered: number;
  readonly received: number;
  readonly categories: readonly { readonly category: ItemCategory; readonly open: number }[];
  readonly pressing: readonly NeedInBrief[];
}

export interface MissionView extends MissionItem {
  readonly countries: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly summary: string | null;
  readonly version: number;
  readonly facts: MissionFacts;
  readonly resolutions: readonly ResolutionView[];
  readonly tasks: readonly TaskView[];
  readonly themes: readonly CoverageRow[];
  readonly places: readonly PlaceOnMap[];
  readonly needs: NeedsSummary;
  readonly partnersSummary: PartnersSummary;
  readonly contributions: readonly YearOfContributions[];
  readonly newest: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  /** What was said last in its channels, for who reads them. */
  readonly said: readonly SaidLately[];
  /** The mission's stream up to here is in the page; 0 for who does not hear it. */
  readonly seq: number;
  /** The asker may enter: partners, needs, channels. */
  readonly entered: boolean;
}

/** A mission's mandate with the joint work that rests on each of its tasks. */
export interface MandateView {
  readonly id: MissionId;
  readonly slug: string;
  readonly acronym: string;
  readonly facts: MissionFacts;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly expiresOn: string | null;
  readonly resolutions: readonly ResolutionView[];
  readonly tasks: readonly (TaskView & {
    readonly work: readonly {
      readonly id: string;
      readonly title: string;
      readonly language: string;
      readonly state: InitiativeState;
    }[];
  })[];
}

/** The facts of a mission as its form shows them. */
export interface MissionToEdit {
  readonly id: MissionId;
  readonly slug: string;
  readonly acronym: string;
  readonly facts: MissionFacts;
  readonly name: string;
  readonly area: string;
  readonly countries: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly summary: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly mandateExpiresOn: string | null;
  readonly version: number;
}

/** An organisation that a coordinator might let take part. */
export interface CandidateView {
  readonly id: OrganisationId;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly verification: VerificationState;
  readonly takesPart: boolean;
}

/** A place of work or need as the asker may know it: coarse for who is not entitled to the exact one. */
export interface PlaceOnMap {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly initiatives: number;
  readonly needs: number;
}

/** Uniformed personnel of one year, from all countries. */
export interface YearOfContributions {
  readonly year: number;
  readonly women: number;
  readonly men: number;
  readonly countries: number;
}

/** Uniformed personnel that one country sent. */
export interface CountryOfContributions {
  readonly country: string;
  readonly women: number;
  readonly men: number;
}

export interface ContributionsView {
  readonly mission: { readonly slug: string; readonly acronym: string };
  readonly years: readonly YearOfContributions[];
  /** The year of which the countries are told; null where nothing is on record. */
  readonly year: number | null;
  readonly countries: readonly CountryOfContributions[];
}

export interface RailMissionView {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
}
