import type { CalendarDate } from '../core/id.ts';
import { type Held, heldBy, leftOf, type Offered } from './ledger.ts';
import { addDays } from './windows.ts';

/** What became of an offer, in base units; with what is left it makes up what was offered. */
export interface OfferLadder {
  readonly offered: number;
  /** Proposed to recipients; holds nothing yet. */
  readonly suggested: number;
  readonly reserved: number;
  readonly agreed: number;
  readonly shipped: number;
  readonly received: number;
  readonly distributed: number;
  /** Damaged, short or lost. */
  readonly gone: number;
  readonly left: number;
  /** The day these figures are of, where something is lent: the one on which least is left. */
  readonly on: CalendarDate | null;
}

/** Where the units of an offer are; of what is lent, on the day from `today` on on which least is left. */
export function offerLadderOf(
  offer: Offered,
  allocations: readonly Held[],
  today: CalendarDate,
): OfferLadder {
  const on = offer.kind === 'capacity' ? tightestDay(offer, allocations, today) : null;
  const counted = on ? allocations.filter((one) => covers(offer, one, on)) : allocations;
  const sum = (part: (one: Held) => number) => counted.reduce((so, one) => so + part(one), 0);
  const left = leftOf(offer, allocations, {
    from: on ?? offer.available_from,
    until: on ?? offer.available_until,
  });
  const places = counted.map(placesOf);
  const figures = {
    reserved: sum((one) => (one.state === 'reserved' ? one.quantity : 0)),
    agreed: sum((one) => (one.state === 'agreed' || one.state === 'approved' ? one.quantity : 0)),
    shipped: places.reduce((so, { shipped }) => so + shipped, 0),
    received: places.reduce((so, { received }) => so + received, 0),
    distributed: places.reduce((so, { distributed }) => so + distributed, 0),
  };
  const known = Object.values(figures).reduce((so, part) => so + part, 0);
  return {
    offered: offer.quantity,
    suggested: sum((one) => (one.state === 'suggested' ? one.quantity : 0)),
    ...figures,
    gone: Math.max(0, offer.quantity - Math.max(0, left) - known),
    left: Math.max(0, left),
    on,
  };
}

/** Where the units of the offer are that left for this allocation; what arrived beyond it is none of them. */
function placesOf(one: Held) {
  let rest = heldBy(one);
  const upTo = (quantity: number) => {
    const taken = Math.min(quantity, rest);
    rest -= taken;
    return taken;
  };
  return {
    shipped: upTo(one.in_transit),
    distributed: upTo(one.distributed),
    received: upTo(one.good),
  };
}

const covers = (offer: Offered, one: Held, day: CalendarDate): boolean =>
  (one.starts_on ?? offer.available_from) <= day && day <= (one.ends_on ?? offer.available_until);

/** The first of the days on which least is left. */
function tightestDay(offer: Offered, allocations: readonly Held[], today: CalendarDate): CalendarDate {
  const from = today > offer.available_from ? today : offer.available_from;
  const first = from > offer.available_until ? offer.available_until : from;
  const changes = allocations
    .filter((one) => heldBy(one) > 0)
    .flatMap((one) => [
      one.starts_on ?? offer.available_from,
      addDays(one.ends_on ?? offer.available_until, 1),
    ]);
  const days = [...new Set([first, ...changes])]
    .filter((day) => first <= day && day <= offer.available_until)
    .sort();
  const leftOn = (day: CalendarDate) => leftOf(offer, allocations, { from: day, until: day });
  return days.reduce((tightest, day) => (leftOn(day) < leftOn(tightest) ? day : tightest), first);
}
