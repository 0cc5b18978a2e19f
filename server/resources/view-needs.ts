import type { Names } from '#db/schema/resources.ts';
import type {
  CalendarDate,
  InitiativeId,
  Instant,
  ItemId,
  NeedId,
  OfferId,
  OrganisationId,
} from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { Ladder } from '#domain/resources/coverage.ts';
import type { Point } from '#domain/resources/distance.ts';
import type { ItemCategory, OfferKind, Priority } from '#domain/resources/items.ts';
import type { NeedState, OfferState } from '#domain/resources/lifecycle.ts';
import type { Match } from '#domain/resources/matching.ts';
import type { NeedFacts, OfferFacts } from '#domain/resources/policy.ts';
import type { Unit } from '#domain/resources/units.ts';
import type { AllocationView, OrganisationRef } from './view-allocations.ts';

/** A stream to hear, and up to where the page holds it. */
export interface Heard {
  readonly stream: StreamKey;
  readonly since: number;
}

export interface PackView {
  readonly code: string;
  readonly name: Names;
  /** In base units. */
  readonly size: number;
}

/** An item of the list, and how it is counted. */
export interface ItemView {
  readonly id: ItemId;
  readonly name: Names;
  readonly category: ItemCategory;
  readonly unit: Unit;
  readonly packs: readonly PackView[];
}

/** What would cover a need, and why; or what stands in the way. */
export interface MatchView {
  readonly offer: {
    readonly id: OfferId;
    readonly title: string | null;
    readonly kind: OfferKind;
    readonly state: OfferState;
    readonly place: string | null;
    readonly availableFrom: CalendarDate;
    readonly availableUntil: CalendarDate;
    readonly useBy: CalendarDate | null;
    readonly facts: OfferFacts;
  };
  readonly item: ItemView;
  readonly organisation: OrganisationRef;
  /** Base units that can still be promised for the days in question. */
  readonly left: number;
  readonly match: Match;
}

/** Suggestions and near misses, each the best first; how many of each there are beside those shown. */
export interface MatchesView {
  readonly suggestions: readonly MatchView[];
  readonly nearMisses: readonly MatchView[];
  readonly counts: { readonly suggestions: number; readonly nearMisses: number };
}

/** A need in a list. All quantities in base units of its item. */
export interface NeedItem {
  readonly id: NeedId;
  readonly title: string | null;
  readonly item: Names;
  readonly category: ItemCategory;
  readonly unit: Unit;
  readonly quantity: number;
  readonly neededBy: CalendarDate;
  /** Last day of use of what is borrowed; null for what is used up. */
  readonly neededUntil: CalendarDate | null;
  readonly priority: Priority;
  readonly state: NeedState;
  readonly place: string | null;
  readonly organisation: OrganisationRef;
  readonly initiative: {
    readonly id: InitiativeId;
    readonly title: string;
    readonly language: string;
  } | null;
  readonly ladder: Ladder;
}

/** A line of the gap board, with the offer that fits it best. */
export interface GapRow extends NeedItem {
  /** A suggestion where there is one, else the nearest miss. */
  readonly best: MatchView | null;
}

export interface NeedChoice {
  readonly id: ItemId;
  readonly name: Names;
  readonly category: ItemCategory;
}

export interface GapBoard {
  readonly rows: readonly GapRow[];
  readonly next: string | null;
  /** Of all that the narrowing lets through, whatever their state. */
  readonly counts: { readonly gaps: number; readonly untouched: number; readonly all: number };
  /** What the board can be narrowed to. */
  readonly items: readonly NeedChoice[];
  readonly places: readonly string[];
  readonly heard: readonly Heard[];
}

export interface NeedMoment {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly person: string | null;
  readonly organisation: string | null;
  /** Base units: what the act was about. */
  readonly quantity: number | null;
  readonly state: NeedState | null;
}

export interface NeedView extends NeedItem {
  readonly version: number;
  readonly note: string | null;
  readonly theme: Theme | null;
  readonly itemChoice: ItemView;
  readonly position: (Point & { readonly coarse: boolean }) | null;
  readonly mission: { readonly id: string; readonly slug: string; readonly acronym: string };
  readonly statedBy: string | null;
  readonly statedAt: Instant;
  readonly facts: NeedFacts;
  readonly matches: MatchesView;
  readonly allocations: readonly AllocationView[];
  readonly history: readonly NeedMoment[];
  readonly heard: readonly Heard[];
}

/** What a new need can be stated for, and of what. */
export interface NeedChoices {
  readonly items: readonly ItemView[];
  readonly initiatives: readonly {
    readonly id: InitiativeId;
    readonly title: string;
    readonly language: string;
  }[];
  /** Places of which the mission's needs speak. */
  readonly places: readonly string[];
  /** The organisation that would receive. */
  readonly organisationId: OrganisationId | null;
}
