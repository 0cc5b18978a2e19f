import { coordinates, takesPart, type Visitor } from '../core/actor.ts';
import { every } from '../core/decision.ts';
import type { Instant } from '../core/id.ts';
import { firstOpen, type NextAct } from '../core/next-act.ts';
import { mayOffer } from './contribute-policy.ts';
import type { AllocationAction, NeedAction, OfferAction } from './lifecycle.ts';
import {
  type AllocationFacts,
  allocationActionsOf,
  mayMoveAllocation,
  mayMoveNeed,
  mayMoveOffer,
  mayReserveFor,
  mayReserveFrom,
  type NeedFacts,
  needRoles,
  type OfferFacts,
  reservationStands,
} from './policy.ts';

export type AllocationWayOn = Extract<
  AllocationAction,
  'reserve' | 'agree' | 'approve' | 'ship' | 'receive' | 'distribute'
>;
const waysOn: Readonly<Record<AllocationWayOn, 'press' | 'page'>> = {
  reserve: 'page',
  agree: 'press',
  approve: 'press',
  ship: 'page',
  receive: 'page',
  distribute: 'page',
};
const isWayOn = (action: AllocationAction): action is AllocationWayOn => action in waysOn;

/** The way on with a consignment that is this visitor's to go; the ways out are on its page. */
export function nextAllocationAct(
  visitor: Visitor,
  allocation: AllocationFacts & { readonly reservedUntil: Instant | null },
  now: string,
): NextAct<AllocationWayOn> | null {
  const ways = allocationActionsOf(visitor, allocation).filter(isWayOn);
  return firstOpen(
    ways.map((action) => ({
      action,
      how: waysOn[action],
      open: every(
        mayMoveAllocation(visitor, allocation, action),
        ...(action === 'agree' ? [reservationStands(allocation, now)] : []),
      ).allowed,
    })),
  );
}

/** What is next with a need: its draft is opened, a coordinator reserves for it, and whoever has some offers it. */
export function nextNeedAct(
  visitor: Visitor,
  need: NeedFacts,
  open: number,
): NextAct<Extract<NeedAction, 'open'> | 'reserve' | 'offer'> | null {
  const looks = open > 0 && mayReserveFor(need).allowed;
  const stranger = needRoles(visitor, need).length === 0 && takesPart(visitor, need.missionId);
  return firstOpen([
    {
      action: 'open',
      how: 'press',
      open: need.state === 'draft' && mayMoveNeed(visitor, need, 'open').allowed,
    },
    { action: 'reserve', how: 'page', open: looks && coordinates(visitor, need.missionId) },
    {
      action: 'offer',
      how: 'page',
      open: looks && stranger && visitor !== null && mayOffer(visitor).allowed,
    },
  ]);
}

/** What is next with an offer: released, acknowledged, accepted, and promised to a need. */
export function nextOfferAct(
  visitor: Visitor,
  offer: OfferFacts,
  left: number,
): NextAct<Extract<OfferAction, 'release' | 'acknowledge' | 'accept'> | 'promise'> | null {
  const press = (action: 'release' | 'acknowledge' | 'accept') =>
    ({ action, how: 'press', open: mayMoveOffer(visitor, offer, action).allowed }) as const;
  return firstOpen([
    press('release'),
    press('acknowledge'),
    press('accept'),
    { action: 'promise', how: 'page', open: left > 0 && mayReserveFrom(visitor, offer).allowed },
  ]);
}
