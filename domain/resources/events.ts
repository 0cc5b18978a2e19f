import type {
  AllocationId,
  InitiativeId,
  ItemId,
  MissionId,
  NeedId,
  OfferId,
  OrganisationId,
} from '../core/id.ts';
import type { AllocationState, NeedState, OfferState } from './lifecycle.ts';

interface NeedFact {
  readonly needId: NeedId;
  readonly missionId: MissionId;
  readonly initiativeId: InitiativeId | null;
  readonly itemId: ItemId;
  readonly quantity: number;
  readonly state: NeedState;
}

interface OfferFact {
  readonly offerId: OfferId;
  readonly missionId: MissionId;
  readonly organisationId: OrganisationId;
  readonly itemId: ItemId;
  readonly quantity: number;
  readonly state: OfferState;
}

export interface AllocationFact {
  readonly allocationId: AllocationId;
  readonly needId: NeedId;
  readonly offerId: OfferId;
  readonly missionId: MissionId;
  /** In base units: what this act was about. */
  readonly quantity: number;
  readonly state: AllocationState;
}

/** What can have happened to resources. */
export interface ResourceEvents {
  'need.stated': NeedFact;
  'need.opened': NeedFact;
  'need.edited': NeedFact;
  'need.closed': NeedFact;
  /** The ledger moved it: partly covered, covered, received, open again. */
  'need.moved': NeedFact;
  'offer.drafted': OfferFact;
  'offer.edited': OfferFact;
  'offer.released': OfferFact;
  'offer.acknowledged': OfferFact;
  'offer.accepted': OfferFact;
  'offer.renewed': OfferFact;
  'offer.withdrawn': OfferFact;
  'offer.expired': OfferFact;
  'offer.exhausted': OfferFact;
  'offer.replenished': OfferFact;
  'allocation.suggested': AllocationFact;
  'allocation.reserved': AllocationFact;
  'allocation.agreed': AllocationFact;
  'allocation.declined': AllocationFact;
  'allocation.cancelled': AllocationFact;
  /** The first of two approvals. */
  'allocation.seconded': AllocationFact;
  'allocation.approved': AllocationFact;
  /** The part that is not shipped yet goes on as an allocation of its own. */
  'allocation.split': AllocationFact;
  'allocation.shipped': AllocationFact;
  'allocation.received': AllocationFact & { readonly damaged: number; readonly short: number };
  'allocation.distributed': AllocationFact;
  'allocation.lost': AllocationFact;
  'allocation.returned': AllocationFact;
  'allocation.expired': AllocationFact;
  'offer.two_persons_set': { readonly organisationId: OrganisationId; readonly required: boolean };
}
