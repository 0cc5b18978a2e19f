import type { CalendarDate } from '../core/id.ts';
import type { OfferKind } from './items.ts';
import { type AllocationState, letGo } from './lifecycle.ts';
import { type Days, peak, type Span } from './windows.ts';

/** Where the goods of one allocation are, in base units. Before it is shipped only `quantity` counts. */
export interface Stock {
  readonly quantity: number;
  readonly in_transit: number;
  readonly good: number;
  readonly damaged: number;
  readonly short: number;
  readonly distributed: number;
  readonly lost: number;
  readonly returned: number;
  readonly surplus: number;
}

export interface Held extends Stock {
  readonly state: AllocationState;
  readonly starts_on: CalendarDate | null;
  readonly ends_on: CalendarDate | null;
}

export interface Offered {
  readonly kind: OfferKind;
  readonly quantity: number;
  readonly available_from: CalendarDate;
  readonly available_until: CalendarDate;
}

/**
 * What an allocation keeps from everybody else. Given back, declined, expired or cancelled it keeps nothing;
 * what arrived beyond it and goes back as well does not make the offer larger.
 */
export function heldBy(allocation: Held): number {
  return letGo.includes(allocation.state) ? 0 : Math.max(0, allocation.quantity - allocation.returned);
}

/** What is lent and was lost, broken or never arrived does not come back when its days are over. */
function spansOf(allocation: Held, offer: Offered): Span[] {
  const from = allocation.starts_on ?? offer.available_from;
  const until = allocation.ends_on ?? offer.available_until;
  const held = heldBy(allocation);
  if (held === 0) return [];
  const gone = Math.min(held, allocation.lost + allocation.damaged + allocation.short);
  return [
    { from, until, quantity: held - gone },
    { from, until: until > offer.available_until ? until : offer.available_until, quantity: gone },
  ];
}

/** How much of an offer can still be promised for those days: all of its window for what is used up. */
export function leftOf(offer: Offered, allocations: readonly Held[], days: Days): number {
  if (offer.kind === 'consumable')
    return offer.quantity - allocations.reduce((sum, allocation) => sum + heldBy(allocation), 0);
  return (
    offer.quantity -
    peak(
      allocations.flatMap((allocation) => spansOf(allocation, offer)),
      days,
    )
  );
}

/** Whether nothing at all of the offer can be promised on any day from `today` on. */
export function isExhausted(offer: Offered, allocations: readonly Held[], today: CalendarDate): boolean {
  if (offer.kind === 'consumable')
    return leftOf(offer, allocations, { from: offer.available_from, until: offer.available_until }) <= 0;
  const from = today > offer.available_from ? today : offer.available_from;
  if (from > offer.available_until) return false;
  const lowest = allocations.flatMap((allocation) => spansOf(allocation, offer));
  const days = new Set([
    from,
    ...lowest.map((span) => span.from),
    ...lowest.map((span) => nextDay(span.until)),
  ]);
  return [...days]
    .filter((day) => day >= from && day <= offer.available_until)
    .every((day) => leftOf(offer, allocations, { from: day, until: day }) <= 0);
}

const nextDay = (day: CalendarDate) =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as CalendarDate;

/** Whether the goods of a shipped allocation add up: nothing appears, nothing disappears. */
export function balances(stock: Stock): boolean {
  const { quantity, surplus, in_transit, good, damaged, short, distributed, lost, returned } = stock;
  const places = [in_transit, good, damaged, short, distributed, lost, returned];
  const sum = places.reduce((so, part) => so + part, 0);
  return [...places, surplus].every((part) => part >= 0) && sum === quantity + surplus;
}

/** From where goods are lost first: on the way, else from the store, else from those in use. */
export function lose(stock: Stock, quantity: number): Stock | null {
  return take(stock, ['in_transit', 'good', 'distributed'], 'lost', quantity);
}

/** What goes back to the offer: from the store first, then what was in use. */
export function giveBack(stock: Stock, quantity: number): Stock | null {
  return take(stock, ['good', 'distributed'], 'returned', quantity);
}

export type Place = 'in_transit' | 'good' | 'distributed';

/** Moves a quantity out of the places named, in their order; null where there is not that much. */
function take(
  stock: Stock,
  places: readonly Place[],
  to: 'lost' | 'returned',
  quantity: number,
): Stock | null {
  let wanted = quantity;
  const after = { ...stock };
  for (const place of places) {
    const taken = Math.min(wanted, after[place]);
    after[place] -= taken;
    wanted -= taken;
  }
  after[to] += quantity;
  return wanted === 0 ? after : null;
}
