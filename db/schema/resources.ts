import type {
  AllocationId,
  CalendarDate,
  InitiativeId,
  Instant,
  ItemId,
  MissionId,
  NeedId,
  OfferId,
  OrganisationId,
  PersonId,
} from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { ItemCategory, OfferKind, ReadinessLevel } from '#domain/resources/items.ts';
import type { AllocationState, NeedState, OfferState } from '#domain/resources/lifecycle.ts';
import type { Unit } from '#domain/resources/units.ts';
import type { Flag, Json } from './core.ts';

export type Names = Readonly<Record<Language, string>>;

export interface ItemTable {
  id: ItemId;
  code: string;
  name: Json<Names>;
  category: ItemCategory;
  base_unit: Unit;
  /** What it usually is: used up, or lent. */
  kind: OfferKind;
  perishable: Flag;
  /** Above this quantity two different people approve; null where one is enough for any. */
  two_persons_above: number | null;
  /** Code and names in all languages, folded for searching. */
  search_key: string;
  /** The dated list it comes from. */
  edition: CalendarDate;
  retired_on: CalendarDate | null;
}

/** A pack of an item holds `size` base units. Packs are shown, never summed. */
export interface ItemPackTable {
  item_id: ItemId;
  code: string;
  name: Json<Names>;
  size: number;
}

/** What can stand in for an item, one base unit for one. */
export interface ItemSubstituteTable {
  item_id: ItemId;
  substitute_id: ItemId;
}

export interface NeedTable {
  id: NeedId;
  mission_id: MissionId;
  initiative_id: InitiativeId | null;
  /** The organisation that receives. */
  organisation_id: OrganisationId;
  item_id: ItemId;
  title: string | null;
  /** Base units. */
  quantity: number;
  needed_by: CalendarDate;
  /** Last day of use of what is borrowed; null for what is used up. */
  needed_until: CalendarDate | null;
  /** 1 urgent, 2 high, 3 normal, 4 low. */
  priority: number;
  place_name: string | null;
  latitude: number | null;
  longitude: number | null;
  note: string | null;
  /** The title, folded for searching. */
  search_key: string;
  state: NeedState;
  stated_by: PersonId | null;
  stated_at: Instant;
  version: number;
}

export interface OfferTable {
  id: OfferId;
  mission_id: MissionId;
  organisation_id: OrganisationId;
  item_id: ItemId;
  title: string | null;
  kind: OfferKind;
  /** Base units. */
  quantity: number;
  available_from: CalendarDate;
  available_until: CalendarDate;
  use_by: CalendarDate | null;
  place_name: string | null;
  latitude: number | null;
  longitude: number | null;
  lift_included: Flag;
  readiness: ReadinessLevel;
  earmark: Theme | null;
  note: string | null;
  /** Whoever drafted it does not release it. */
  two_persons: Flag;
  /** The title, folded for searching. */
  search_key: string;
  state: OfferState;
  drafted_by: PersonId;
  released_by: PersonId | null;
  drafted_at: Instant;
  released_at: Instant | null;
  /** From then on the mission's participants see it. */
  acknowledged_at: Instant | null;
  version: number;
}

/** Organisations that ask for a second person before an offer leaves the house. */
export interface OfferRuleTable {
  organisation_id: OrganisationId;
  two_persons: Flag;
}

/** A quantity of one offer promised to one need: one consignment. All quantities in base units. */
export interface AllocationTable {
  id: AllocationId;
  need_id: NeedId;
  offer_id: OfferId;
  mission_id: MissionId;
  quantity: number;
  /** The days for which something is lent; null for what is used up. */
  starts_on: CalendarDate | null;
  ends_on: CalendarDate | null;
  state: AllocationState;
  reserved_until: Instant | null;
  /** Where its goods are once shipped; together they make up `quantity` + `surplus`. */
  in_transit: number;
  good: number;
  damaged: number;
  short: number;
  distributed: number;
  lost: number;
  returned: number;
  /** Arrived beyond what was shipped; also counted in `good`. */
  surplus: number;
  waybill: string | null;
  note: string | null;
  /** The allocation this one was split from. */
  parent_id: AllocationId | null;
  reserved_by: PersonId | null;
  first_approved_by: PersonId | null;
  approved_by: PersonId | null;
  created_at: Instant;
  moved_at: Instant;
}

export type Bucket = AllocationState | 'outside' | 'in_transit' | 'good' | 'damaged' | 'short' | 'split';

/** The ledger: rows are only ever added, and add up to what the allocation says. */
export interface AllocationMoveTable {
  id: string;
  allocation_id: AllocationId;
  source: Bucket;
  target: Bucket;
  quantity: number;
  reason: string | null;
  at: Instant;
  person_id: PersonId | null;
  organisation_id: OrganisationId | null;
}

/** Tables of resources. */
export interface ResourcesTables {
  item: ItemTable;
  item_pack: ItemPackTable;
  item_substitute: ItemSubstituteTable;
  need: NeedTable;
  offer: OfferTable;
  offer_rule: OfferRuleTable;
  allocation: AllocationTable;
  allocation_move: AllocationMoveTable;
}
