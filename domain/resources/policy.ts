import { type Actor, actsFor, coordinates, speaksFor, takesPart, type Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { Instant, MissionId, OrganisationId, PersonId } from '../core/id.ts';
import {
  type AllocationAction,
  type AllocationRole,
  type AllocationState,
  allocationLifecycle,
  type NeedAction,
  type NeedRole,
  type NeedState,
  needLifecycle,
  type OfferAction,
  type OfferRole,
  type OfferState,
  offerLifecycle,
} from './lifecycle.ts';

export interface NeedFacts {
  readonly missionId: MissionId;
  readonly organisationId: OrganisationId;
  readonly state: NeedState;
}

export interface OfferFacts {
  readonly missionId: MissionId;
  readonly organisationId: OrganisationId;
  readonly state: OfferState;
  readonly acknowledged: boolean;
  readonly twoPersons: boolean;
  readonly draftedBy: PersonId;
}

export interface AllocationFacts {
  readonly missionId: MissionId;
  readonly recipientId: OrganisationId;
  readonly offererId: OrganisationId;
  readonly state: AllocationState;
  /** Above the item's set quantity. */
  readonly needsTwo: boolean;
  readonly firstApprovedBy: PersonId | null;
}

/** Drafts are seen by the organisation and by coordinators; the rest by all who take part in the mission. */
export function mayViewNeed(visitor: Visitor, need: NeedFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  if (actsFor(visitor, need.organisationId) || coordinates(visitor, need.missionId)) return allowed;
  return need.state !== 'draft' && takesPart(visitor, need.missionId) ? allowed : hidden;
}

/** An offer is the offerer's own until it is released, the coordinators' from then, everybody's once acknowledged. */
export function mayViewOffer(visitor: Visitor, offer: OfferFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  if (actsFor(visitor, offer.organisationId)) return allowed;
  if (offer.acknowledged) return takesPart(visitor, offer.missionId) ? allowed : hidden;
  const released = offer.state !== 'draft' && offer.state !== 'withdrawn';
  return released && coordinates(visitor, offer.missionId) ? allowed : hidden;
}

const isPortal = (visitor: Visitor) => visitor?.via === 'system';

export function needRoles(visitor: Visitor, need: NeedFacts): NeedRole[] {
  const roles: NeedRole[] = [];
  if (speaksFor(visitor, need.organisationId)) roles.push('recipient');
  if (coordinates(visitor, need.missionId)) roles.push('coordinator');
  if (isPortal(visitor)) roles.push('portal');
  return roles;
}

export function mayMoveNeed(visitor: Visitor, need: NeedFacts, action: NeedAction): Decision {
  return every(mayViewNeed(visitor, need), needLifecycle.may(need.state, action, needRoles(visitor, need)));
}

export function offerRoles(visitor: Visitor, offer: OfferFacts): OfferRole[] {
  const roles: OfferRole[] = [];
  if (speaksFor(visitor, offer.organisationId)) roles.push('offerer');
  if (coordinates(visitor, offer.missionId)) roles.push('coordinator');
  if (isPortal(visitor)) roles.push('portal');
  return roles;
}

/** Nobody releases what they drafted where a second person is asked for. */
function secondPerson(visitor: Visitor, offer: OfferFacts, action: OfferAction): Decision {
  const alone = action === 'release' && offer.twoPersons && visitor?.personId === offer.draftedBy;
  return alone ? refused('resources.second_person') : allowed;
}

export function mayMoveOffer(visitor: Visitor, offer: OfferFacts, action: OfferAction): Decision {
  return every(
    mayViewOffer(visitor, offer),
    offerLifecycle.may(offer.state, action, offerRoles(visitor, offer)),
    secondPerson(visitor, offer, action),
  );
}

/**
 * Coordinators promise what is acknowledged; what others released they acknowledge first. That nothing is left
 * is no refusal of this one: whoever comes too late is told how much there is.
 */
export function mayReserveFrom(visitor: Visitor, offer: Pick<OfferFacts, 'missionId' | 'state'>): Decision {
  if (!visitor) return refused('not_signed_in');
  if (!coordinates(visitor, offer.missionId)) return refused('resources.coordinators_only');
  if (offer.state === 'released') return refused('resources.not_acknowledged');
  return ['acknowledged', 'accepted', 'exhausted'].includes(offer.state)
    ? allowed
    : refused('resources.offer_not_open', { state: offer.state });
}

/** Whether so much can be promised of what is left; who asks for more is told how much that is. */
export function leavesEnough(left: number, asked: number, unit: string): Decision {
  if (left <= 0) return refused('resources.none_left', { left: 0, unit });
  return asked > left ? refused('resources.left', { left, unit }) : allowed;
}

export function mayReserveFor(need: Pick<NeedFacts, 'state'>): Decision {
  return need.state === 'open' || need.state === 'partly_covered'
    ? allowed
    : refused('resources.need_not_open', { state: need.state });
}

export function allocationRoles(visitor: Visitor, allocation: AllocationFacts): AllocationRole[] {
  const roles: AllocationRole[] = [];
  if (speaksFor(visitor, allocation.recipientId)) roles.push('recipient');
  if (speaksFor(visitor, allocation.offererId)) roles.push('offerer');
  if (coordinates(visitor, allocation.missionId)) roles.push('coordinator');
  if (isPortal(visitor)) roles.push('portal');
  return roles;
}

/** Both sides and the coordinators see an allocation, and whoever takes part in the mission. */
export function mayViewAllocation(visitor: Visitor, allocation: AllocationFacts): Decision {
  if (!visitor) return refused('not_signed_in');
  const isSide = actsFor(visitor, allocation.recipientId) || actsFor(visitor, allocation.offererId);
  return isSide || takesPart(visitor, allocation.missionId) ? allowed : hidden;
}

function secondApprover(
  visitor: Actor | null,
  allocation: AllocationFacts,
  action: AllocationAction,
): Decision {
  const alone =
    action === 'approve' && allocation.needsTwo && visitor?.personId === allocation.firstApprovedBy;
  return alone ? refused('resources.second_approver') : allowed;
}

export function mayMoveAllocation(
  visitor: Visitor,
  allocation: AllocationFacts,
  action: AllocationAction,
): Decision {
  return every(
    mayViewAllocation(visitor, allocation),
    allocationLifecycle.may(allocation.state, action, allocationRoles(visitor, allocation)),
    secondApprover(visitor, allocation, action),
  );
}

/** What this visitor's roles could do with the allocation in its state; `mayMoveAllocation` may still say why not. */
export function allocationActionsOf(visitor: Visitor, allocation: AllocationFacts): AllocationAction[] {
  if (!mayViewAllocation(visitor, allocation).allowed) return [];
  return allocationLifecycle
    .open(allocation.state, allocationRoles(visitor, allocation))
    .filter((action) => action !== 'expire');
}

/** Nobody agrees to a reservation that ran out, also before the portal has cleared it away. */
export function reservationStands(
  allocation: { readonly state: AllocationState; readonly reservedUntil: Instant | null },
  now: string,
): Decision {
  const { state, reservedUntil } = allocation;
  const over = state === 'reserved' && reservedUntil !== null && reservedUntil <= now;
  return over ? refused('resources.reservation_over') : allowed;
}

/** What this visitor's roles could do with the offer in its state; `mayMoveOffer` may still say why not. */
export function offerActionsOf(visitor: Visitor, offer: OfferFacts): OfferAction[] {
  if (!mayViewOffer(visitor, offer).allowed) return [];
  const own = offerLifecycle.open(offer.state, offerRoles(visitor, offer));
  return own.filter((action) => !['expire', 'exhaust', 'replenish'].includes(action));
}

/** Who offers suggests part of it to a need, and so do coordinators; nothing is held by it. */
export function maySuggestFrom(visitor: Visitor, offer: OfferFacts): Decision {
  if (offerRoles(visitor, offer).length === 0) return refused('resources.not_for_them');
  return ['released', 'acknowledged', 'accepted', 'exhausted'].includes(offer.state)
    ? allowed
    : refused('resources.offer_not_open', { state: offer.state });
}
