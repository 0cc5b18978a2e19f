import type { Names } from '#db/schema/resources.ts';
import type {
  AllocationId,
  CalendarDate,
  Instant,
  NeedId,
  OfferId,
  OrganisationId,
} from '#domain/core/id.ts';
import type { Stock } from '#domain/resources/ledger.ts';
import type { AllocationState } from '#domain/resources/lifecycle.ts';
import type { AllocationFacts } from '#domain/resources/policy.ts';
import type { Unit } from '#domain/resources/units.ts';

export interface OrganisationRef {
  readonly id: OrganisationId;
  readonly name: string;
}

/** One line of an allocation's ledger: what moved from where to where, when, and who said so. */
export interface MoveView {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Base units. */
  readonly quantity: number;
  readonly reason: string | null;
  readonly at: Instant;
  readonly person: string | null;
  readonly organisation: string | null;
}

/** A quantity of an offer on its way to a need. All quantities in base units of the offer's item. */
export interface AllocationView {
  readonly id: AllocationId;
  readonly state: AllocationState;
  readonly item: Names;
  readonly unit: Unit;
  readonly stock: Stock;
  /** The days for which something is lent; null for what is used up. */
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly reservedUntil: Instant | null;
  readonly need: {
    readonly id: NeedId;
    readonly title: string | null;
    readonly item: Names;
    readonly neededBy: CalendarDate;
    readonly place: string | null;
    /** The asker may open its page. */
    readonly visible: boolean;
  };
  readonly offer: { readonly id: OfferId; readonly title: string | null; readonly visible: boolean };
  readonly recipient: OrganisationRef;
  readonly offerer: OrganisationRef;
  readonly waybill: string | null;
  readonly note: string | null;
  /** Of two approvals the first is given. */
  readonly awaitsSecond: boolean;
  readonly createdAt: Instant;
  readonly movedAt: Instant;
  readonly facts: AllocationFacts;
  readonly moves: readonly MoveView[];
}
