import type { MissionId } from '#domain/core/id.ts';
import type { NeedFacts, OfferFacts } from '#domain/resources/policy.ts';
import type { AllocationView } from './view-allocations.ts';
import type { NeedItem } from './view-needs.ts';
import type { OfferItem } from './view-offers.ts';

/** Records of resources as they stand now, in small: under a message that names them. */
export interface AllocationCard extends Omit<AllocationView, 'moves'> {
  readonly kind: 'allocation';
  readonly missionId: MissionId;
}

export interface NeedCard extends NeedItem {
  readonly kind: 'need';
  readonly missionId: MissionId;
  readonly facts: NeedFacts;
  /** The first of its consignments that waits for the asker. */
  readonly waiting: AllocationCard | null;
}

export interface OfferCard extends Omit<OfferItem, 'kind'> {
  readonly kind: 'offer';
  readonly missionId: MissionId;
  readonly facts: OfferFacts;
  readonly waiting: AllocationCard | null;
}
