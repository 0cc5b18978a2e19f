import { allowed, type Decision, every, refused } from '../core/decision.ts';
import type { CalendarDate } from '../core/id.ts';
import type { Theme } from '../missions/themes.ts';
import type { VerificationState } from '../organisations/lifecycle.ts';
import { kilometresBetween, type Point, transitDays } from './distance.ts';
import type { OfferKind, ReadinessLevel } from './items.ts';
import { addDays, type Days, daysBetween, overlap } from './windows.ts';

export interface NeedSide {
  readonly itemId: string;
  /** What nobody has promised yet. */
  readonly open: number;
  readonly neededBy: CalendarDate;
  readonly neededUntil: CalendarDate | null;
  readonly place: Point | null;
  /** The theme of its initiative. */
  readonly theme: Theme | null;
  readonly recipient: VerificationState;
}

export interface OfferSide {
  readonly itemId: string;
  readonly kind: OfferKind;
  /** What can still be promised for the days in question. */
  readonly left: number;
  readonly availableFrom: CalendarDate;
  readonly availableUntil: CalendarDate;
  readonly useBy: CalendarDate | null;
  readonly place: Point | null;
  readonly liftIncluded: boolean;
  readonly readiness: ReadinessLevel;
  readonly earmark: Theme | null;
}

export interface MatchFacts {
  readonly today: CalendarDate;
  /** Items that may stand in for the one needed. */
  readonly substitutes: readonly string[];
}

/** One visible part of a score; the page words it by its kind. */
export type MatchPart =
  | { readonly kind: 'item'; readonly fit: 'same' | 'substitute' | 'other'; readonly points: number }
  | { readonly kind: 'quantity'; readonly covers: number; readonly of: number; readonly points: number }
  | { readonly kind: 'time'; readonly daysLate: number; readonly daysShort: number; readonly points: number }
  | { readonly kind: 'distance'; readonly kilometres: number | null; readonly points: number }
  | { readonly kind: 'lift'; readonly fit: 'included' | 'not_needed' | 'needed'; readonly points: number }
  | { readonly kind: 'readiness'; readonly level: ReadinessLevel; readonly points: number }
  | {
      readonly kind: 'earmark';
      readonly theme: Theme | null;
      readonly fits: boolean;
      readonly points: number;
    }
  | { readonly kind: 'recipient'; readonly verified: boolean; readonly points: number };

/** Why an offer is only near: each alone keeps it out of the suggestions. */
export type WhyNot =
  | { readonly kind: 'other_item' }
  | { readonly kind: 'nothing_left' }
  | { readonly kind: 'days_late'; readonly days: number }
  | { readonly kind: 'no_common_days' }
  | { readonly kind: 'days_short'; readonly days: number }
  | { readonly kind: 'use_by'; readonly useBy: CalendarDate; readonly inUseOn: CalendarDate }
  | { readonly kind: 'earmarked'; readonly theme: Theme }
  | { readonly kind: 'needs_lift'; readonly kilometres: number | null }
  | { readonly kind: 'not_verified' };

export interface Match {
  /** Of 100. */
  readonly score: number;
  readonly parts: readonly MatchPart[];
  /** Empty: a suggestion. Otherwise a near miss. */
  readonly whyNot: readonly WhyNot[];
  /** What it would cover, and on which days. */
  readonly covers: number;
  readonly days: Days | null;
  readonly arrives: CalendarDate;
}

const isVerified = (state: VerificationState) => state === 'verified' || state === 'expiring';

/** The first day on which the goods can be in use at the place of need. */
export function arrivalOn(
  need: Pick<NeedSide, 'place'>,
  offer: Pick<OfferSide, 'place' | 'availableFrom'>,
  today: CalendarDate,
) {
  const kilometres = need.place && offer.place ? kilometresBetween(need.place, offer.place) : null;
  const leaves = offer.availableFrom > today ? offer.availableFrom : today;
  return { kilometres, transit: transitDays(kilometres), arrives: addDays(leaves, transitDays(kilometres)) };
}

/** Says how far an offer fits a need, part by part, and what stands in the way. */
export function explainMatch(need: NeedSide, offer: OfferSide, facts: MatchFacts): Match {
  const { kilometres, transit, arrives } = arrivalOn(need, offer, facts.today);
  const fit = itemFit(need, offer, facts);
  const covers = Math.max(0, Math.min(need.open, offer.left));
  const time = timing(need, offer, arrives);
  const nearby = kilometres !== null && kilometres <= NEARBY_KM;
  const lift = offer.liftIncluded ? 'included' : nearby ? 'not_needed' : 'needed';
  const earmarkFits = offer.earmark === null || offer.earmark === need.theme;
  const verified = isVerified(need.recipient);
  const inUseOn = addDays(need.neededBy, transit);

  const parts: MatchPart[] = [
    { kind: 'item', fit, points: { same: 25, substitute: 15, other: 0 }[fit] },
    { kind: 'quantity', covers, of: need.open, points: need.open > 0 ? share(20, covers / need.open) : 0 },
    { kind: 'time', ...time.part, points: share(20, time.share) },
    { kind: 'distance', kilometres, points: kilometres === null ? 3 : share(10, 1 - kilometres / 2_000) },
    { kind: 'lift', fit: lift, points: lift === 'needed' ? 0 : 8 },
    {
      kind: 'readiness',
      level: offer.readiness,
      points: { '1': 1, '2': 3, '3': 5, rapid: 7 }[offer.readiness],
    },
    { kind: 'earmark', theme: offer.earmark, fits: earmarkFits, points: earmarkFits ? 5 : 0 },
    { kind: 'recipient', verified, points: verified ? 5 : 0 },
  ];
  const whyNot: WhyNot[] = [];
  if (fit === 'other') whyNot.push({ kind: 'other_item' });
  if (offer.left <= 0) whyNot.push({ kind: 'nothing_left' });
  whyNot.push(...time.whyNot);
  if (offer.useBy && offer.useBy < inUseOn) whyNot.push({ kind: 'use_by', useBy: offer.useBy, inUseOn });
  if (!earmarkFits && offer.earmark) whyNot.push({ kind: 'earmarked', theme: offer.earmark });
  if (lift === 'needed') whyNot.push({ kind: 'needs_lift', kilometres });
  if (!verified) whyNot.push({ kind: 'not_verified' });
  const score = parts.reduce((sum, part) => sum + part.points, 0);
  return { score, parts, whyNot, covers, days: time.days, arrives };
}

/** Within this distance the recipient fetches it. */
const NEARBY_KM = 50;
const share = (most: number, part: number) => Math.round(most * Math.min(1, Math.max(0, part)));

function itemFit(need: NeedSide, offer: OfferSide, facts: MatchFacts): 'same' | 'substitute' | 'other' {
  if (offer.itemId === need.itemId) return 'same';
  return facts.substitutes.includes(offer.itemId) ? 'substitute' : 'other';
}

/** How the days of the two meet. Late is late against the day needed; a loan can also end too soon. */
function timing(need: NeedSide, offer: OfferSide, arrives: CalendarDate) {
  const daysLate = Math.max(0, daysBetween(need.neededBy, arrives));
  const wanted = { from: need.neededBy, until: need.neededUntil ?? need.neededBy };
  const lent = offer.kind === 'capacity';
  const from = arrives > offer.availableFrom ? arrives : offer.availableFrom;
  const days = lent ? overlap(openEnded(need, wanted), { from, until: offer.availableUntil }) : null;
  const daysShort = lent && days ? Math.max(0, daysBetween(days.until, wanted.until)) : 0;
  const whyNot: WhyNot[] = [];
  if (lent && !days) whyNot.push({ kind: 'no_common_days' });
  else if (daysLate > 0) whyNot.push({ kind: 'days_late', days: daysLate });
  if (daysShort > 0) whyNot.push({ kind: 'days_short', days: daysShort });
  if (!lent && offer.availableUntil < need.neededBy && arrives > offer.availableUntil)
    whyNot.push({ kind: 'no_common_days' });
  const length = daysBetween(wanted.from, wanted.until) + 1;
  const part = lent && !days ? 0 : 1 - daysLate / 14 - daysShort / length;
  return { part: { daysLate, daysShort }, share: part, days, whyNot };
}

/** Where no end was given, a loan serves as long as it lasts. */
const openEnded = (need: NeedSide, wanted: Days): Days =>
  need.neededUntil ? wanted : { from: wanted.from, until: '9999-12-31' as CalendarDate };

/** What no coordinator may overrule; being late or without lift they may. */
export function mayPromise(match: Match): Decision {
  return every(...match.whyNot.map(refusalOf));
}

function refusalOf(why: WhyNot): Decision {
  switch (why.kind) {
    case 'other_item':
      return refused('resources.not_the_item');
    case 'no_common_days':
      return refused('resources.no_common_days');
    case 'use_by':
      return refused('resources.use_by_too_early', { useBy: why.useBy, inUseOn: why.inUseOn });
    case 'earmarked':
      return refused('resources.earmarked', { theme: why.theme });
    case 'not_verified':
      return refused('resources.recipient_not_verified');
    default:
      return allowed;
  }
}
