import type { Names } from '#db/schema/resources.ts';
import type { CalendarDate, Instant, NeedId, OfferId } from '#domain/core/id.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { ItemCategory, OfferKind, Priority, ReadinessLevel } from '#domain/resources/items.ts';
import type { NeedState, OfferState } from '#domain/resources/lifecycle.ts';
import type { Match } from '#domain/resources/matching.ts';
import type { OfferLadder } from '#domain/resources/offer-ladder.ts';
import type { NeedFacts, OfferFacts } from '#domain/resources/policy.ts';
import type { Unit } from '#domain/resources/units.ts';
import type { AllocationView, OrganisationRef } from './view-allocations.ts';
import type { Heard, ItemView, NeedChoice } from './view-needs.ts';

/** An offer in a list. All quantities in base units of its item. */
export interface OfferItem {
  readonly id: OfferId;
  readonly title: string | null;
  readonly item: Names;
  readonly category: ItemCategory;
  readonly unit: Unit;
  readonly kind: OfferKind;
  readonly quantity: number;
  readonly state: OfferState;
  readonly organisation: OrganisationRef;
  readonly availableFrom: CalendarDate;
  readonly availableUntil: CalendarDate;
  /** Last day on which it may be used. */
  readonly useBy: CalendarDate | null;
  readonly place: string | null;
  readonly liftIncluded: boolean;
  readonly readiness: ReadinessLevel;
  /** The one theme for which it is given. */
  readonly earmark: Theme | null;
  readonly ladder: OfferLadder;
}

export interface OfferBoard {
  readonly rows: readonly OfferItem[];
  readonly next: string | null;
  /** Of all that the narrowing lets through, whatever their state. */
  readonly counts: { readonly usable: number; readonly waiting: number; readonly all: number };
  /** What the board can be narrowed to. */
  readonly items: readonly NeedChoice[];
  readonly places: readonly string[];
  readonly heard: readonly Heard[];
}

/** A need that an offer would cover, and why; or what stands in the way. */
export interface FitView {
  readonly need: {
    readonly id: NeedId;
    readonly title: string | null;
    readonly item: Names;
    readonly neededBy: CalendarDate;
    readonly neededUntil: CalendarDate | null;
    readonly priority: Priority;
    readonly state: NeedState;
    readonly quantity: number;
    readonly open: number;
    readonly place: string | null;
    readonly organisation: OrganisationRef;
    readonly facts: NeedFacts;
  };
  /** Units of the offer that can still be promised for the days in question. */
  readonly left: number;
  readonly match: Match;
}

export interface FitsView {
  readonly suggestions: readonly FitView[];
  readonly nearMisses: readonly FitView[];
  readonly counts: { readonly suggestions: number; readonly nearMisses: number };
}

export interface OfferView extends OfferItem {
  readonly version: number;
  readonly note: string | null;
  readonly itemChoice: ItemView;
  readonly perishable: boolean;
  readonly mission: { readonly id: string; readonly slug: string; readonly acronym: string };
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly releasedBy: string | null;
  readonly releasedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly facts: OfferFacts;
  readonly allocations: readonly AllocationView[];
  readonly fits: FitsView;
  readonly heard: readonly Heard[];
}

/** An offer as the form writes it, and what a new one can be of. */
export interface OfferChoices {
  readonly items: readonly (ItemView & { readonly kind: OfferKind; readonly perishable: boolean })[];
  /** Whether the organisation acted for asks for a second person; null where none is acted for. */
  readonly twoPersons: boolean | null;
}

export interface OfferPlan {
  readonly id: OfferId;
  readonly version: number;
  readonly item: ItemView & { readonly kind: OfferKind; readonly perishable: boolean };
  readonly kind: OfferKind;
  readonly state: OfferState;
  readonly title: string | null;
  readonly quantity: number;
  readonly availableFrom: CalendarDate;
  readonly availableUntil: CalendarDate;
  readonly useBy: CalendarDate | null;
  readonly place: {
    readonly name: string | null;
    readonly latitude: number | null;
    readonly longitude: number | null;
  };
  readonly liftIncluded: boolean;
  readonly readiness: ReadinessLevel;
  readonly earmark: Theme | null;
  readonly note: string | null;
  readonly facts: OfferFacts;
  readonly mission: { readonly slug: string; readonly acronym: string };
}
