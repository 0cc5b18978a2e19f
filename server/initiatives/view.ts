import type { Names } from '#db/schema/resources.ts';
import type {
  CalendarDate,
  Id,
  IndicatorId,
  InitiativeId,
  Instant,
  JoinRequestId,
  MissionId,
  NeedId,
} from '#domain/core/id.ts';
import type { JoinFacts } from '#domain/initiatives/join-policy.ts';
import type {
  InitiativeAction,
  InitiativeState,
  JoinDirection,
  JoinState,
} from '#domain/initiatives/lifecycle.ts';
import type { InitiativeFacts } from '#domain/initiatives/policy.ts';
import type {
  CountingRule,
  IatiRole,
  IndicatorMeasure,
  InitiativeSource,
  PartnershipRole,
} from '#domain/initiatives/terms.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { VerificationState } from '#domain/organisations/lifecycle.ts';
import type { Ladder } from '#domain/resources/coverage.ts';
import type { ItemCategory, Priority } from '#domain/resources/items.ts';
import type { NeedState } from '#domain/resources/lifecycle.ts';
import type { Unit } from '#domain/resources/units.ts';
import type { OrganisationChoice } from './partner-choices.ts';

export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}

export interface MissionOfInitiative {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
}

/** An initiative in a list. */
export interface InitiativeItem {
  readonly id: InitiativeId;
  readonly title: string;
  readonly language: string;
  readonly theme: Theme | null;
  readonly state: InitiativeState;
  readonly source: InitiativeSource;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly lead: OrganisationRef;
  readonly mission: MissionOfInitiative;
  readonly partners: number;
  readonly openNeeds: number;
  /** The first few places, by name. */
  readonly places: readonly string[];
}

/** An initiative as it stands now, in small: under a message that names it. */
export interface InitiativeCard
  extends Pick<InitiativeItem, 'id' | 'title' | 'language' | 'theme' | 'state' | 'endsOn' | 'lead'> {
  readonly kind: 'initiative';
  readonly missionId: MissionId;
  readonly partners: number;
  readonly openNeeds: number;
  readonly facts: InitiativeFacts;
}

export interface InitiativeList {
  readonly rows: readonly InitiativeItem[];
  readonly next: string | null;
  readonly count: number;
  /** What the list can be narrowed to. */
  readonly areas: readonly string[];
}

export interface PlaceView {
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly pcode: string | null;
  readonly pcodeEdition: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The position shown is the middle of a wide cell, not the exact one. */
  readonly coarse: boolean;
}

export interface MilestoneView {
  readonly id: Id<'milestone'>;
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  readonly reachedOn: CalendarDate | null;
}

export interface PartnerView extends OrganisationRef {
  readonly role: PartnershipRole;
  readonly iatiRole: IatiRole;
  readonly verification: VerificationState;
  readonly since: Instant;
}

export interface IndicatorView {
  readonly id: IndicatorId;
  readonly title: string;
  readonly measure: IndicatorMeasure;
  readonly rule: CountingRule;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** What it stands at by its rule; null where nothing was reported. */
  readonly standing: number | null;
  /** The latest values; `count` says how many there are. */
  readonly values: readonly ValueView[];
  readonly count: number;
}

export interface ValueView {
  readonly id: string;
  readonly periodStart: CalendarDate | null;
  readonly periodEnd: CalendarDate | null;
  readonly place: string | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly by: string | null;
}

export interface NeedOfInitiative {
  readonly id: NeedId;
  readonly title: string | null;
  readonly item: Names;
  readonly unit: Unit;
  readonly quantity: number;
  readonly neededBy: CalendarDate;
  readonly priority: Priority;
  readonly state: NeedState;
  readonly ladder: Ladder;
}

export interface JoinView {
  readonly id: JoinRequestId;
  readonly organisation: OrganisationRef;
  readonly direction: JoinDirection;
  readonly state: JoinState;
  readonly brings: string;
  readonly message: string | null;
  readonly counter: string | null;
  readonly answer: string | null;
  readonly iatiRole: IatiRole;
  readonly at: Instant;
  readonly facts: JoinFacts;
}

export interface ReviewView {
  readonly action: InitiativeAction;
  readonly comments: string;
  readonly by: string;
  readonly at: Instant;
}

export interface HistoryEntry {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly by: string | null;
}

export interface InitiativeView {
  readonly id: InitiativeId;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly theme: Theme | null;
  readonly state: InitiativeState;
  readonly source: InitiativeSource;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly mission: MissionOfInitiative;
  readonly task: {
    readonly code: string;
    readonly title: string;
    readonly droppedOn: CalendarDate | null;
  } | null;
  readonly lead: OrganisationRef;
  readonly facts: InitiativeFacts;
  readonly partners: readonly PartnerView[];
  readonly places: readonly PlaceView[];
  readonly milestones: readonly MilestoneView[];
  readonly needs: readonly NeedOfInitiative[];
  readonly indicators: readonly IndicatorView[];
  /** The asker sees the inside: exact places, reviews, who asked to join. */
  readonly inside: boolean;
  readonly joins: readonly JoinView[];
  readonly reviews: readonly ReviewView[];
  readonly history: readonly HistoryEntry[];
  /** Organisations that can be invited; empty for who may not invite. */
  readonly invitable: readonly OrganisationChoice[];
  readonly hasChannel: boolean;
  /** The initiative's stream up to here is in the page. */
  readonly seq: number;
}

export interface ItemChoice {
  readonly id: string;
  readonly name: Names;
  readonly category: ItemCategory;
  readonly unit: Unit;
}

export interface PlanChoices {
  readonly mission: MissionOfInitiative & { readonly startedOn: CalendarDate };
  readonly tasks: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  readonly partners: readonly OrganisationChoice[];
  readonly items: readonly ItemChoice[];
}

/** A draft as it is written so far, by the names of the form's fields. */
export interface PlanView {
  readonly id: InitiativeId;
  readonly version: number;
  readonly state: InitiativeState;
  readonly title: string;
  readonly taskId: string | null;
  readonly summary: string;
  readonly language: string;
  readonly theme: Theme | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly partners: readonly {
    readonly organisationId: string;
    readonly role: PartnershipRole;
    readonly iatiRole: IatiRole;
  }[];
  readonly places: readonly (Omit<PlaceView, 'coarse'> & { readonly precise: boolean })[];
  readonly milestones: readonly MilestoneView[];
  readonly needs: readonly DraftedNeedView[];
  /** Needs that were stated before and are kept on their own pages now. */
  readonly statedNeeds: number;
  readonly choices: PlanChoices;
  readonly reviews: readonly ReviewView[];
}

export interface DraftedNeedView {
  readonly itemId?: string | undefined;
  readonly title?: string | undefined;
  readonly quantity?: number | undefined;
  readonly neededBy?: string | undefined;
  readonly priority?: Priority | undefined;
}
