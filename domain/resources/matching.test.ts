import { expect, it } from 'vitest';
import type { CalendarDate } from '../core/id.ts';
import { coverageOf, ladderOf } from './coverage.ts';
import { fitOf } from './fit.ts';
import type { Held } from './ledger.ts';
import { explainMatch, mayPromise, type NeedSide, type OfferSide, type WhyNot } from './matching.ts';
import { toBaseUnits } from './units.ts';

const day = (text: string) => text as CalendarDate;
const bria = { latitude: 6.54, longitude: 21.99 };
const bangui = { latitude: 4.36, longitude: 18.58 };

const need: NeedSide = {
  itemId: 'blanket',
  open: 100,
  neededBy: day('2026-12-10'),
  neededUntil: null,
  place: bria,
  theme: 'shelter',
  recipient: 'verified',
};
const offer: OfferSide = {
  itemId: 'blanket',
  kind: 'consumable',
  left: 100,
  availableFrom: day('2026-11-24'),
  availableUntil: day('2027-01-31'),
  useBy: null,
  place: bangui,
  liftIncluded: true,
  readiness: 'rapid',
  earmark: null,
};
const facts = { today: day('2026-11-24'), substitutes: ['quilt'] };
const lent = {
  kind: 'capacity',
  availableFrom: day('2026-12-12'),
  availableUntil: day('2026-12-18'),
} as const;

const kinds = (whyNot: readonly WhyNot[]) => whyNot.map(({ kind }) => kind);

it('a score is the sum of its visible parts, at most 100, and nothing that fits is a near miss', () => {
  const match = explainMatch(need, { ...offer, place: bria }, facts);
  expect(match.score).toBe(100);
  expect(match.parts.reduce((sum, part) => sum + part.points, 0)).toBe(100);
  expect([match.whyNot, match.covers]).toEqual([[], 100]);
});

it.each<[string, Partial<NeedSide>, Partial<OfferSide>, WhyNot['kind'][], string | null]>([
  ['another item', {}, { itemId: 'truck' }, ['other_item'], 'resources.not_the_item'],
  ['a substitute', {}, { itemId: 'quilt' }, [], null],
  ['nothing left', {}, { left: 0 }, ['nothing_left'], null],
  ['too late', { neededBy: day('2026-11-25') }, {}, ['days_late'], null],
  ['no lift over a distance', {}, { liftIncluded: false }, ['needs_lift'], null],
  ['no lift needed nearby', {}, { liftIncluded: false, place: bria }, [], null],
  ['another theme', {}, { earmark: 'health' }, ['earmarked'], 'resources.earmarked'],
  ['its theme', {}, { earmark: 'shelter' }, [], null],
  ['spoilt by then', {}, { useBy: day('2026-12-11') }, ['use_by'], 'resources.use_by_too_early'],
  ['not verified', { recipient: 'lapsed' }, {}, ['not_verified'], 'resources.recipient_not_verified'],
  ['expiring is verified', { recipient: 'expiring' }, {}, [], null],
  [
    'over before it',
    { neededUntil: day('2026-12-11') },
    lent,
    ['no_common_days'],
    'resources.no_common_days',
  ],
  ['lent too short', { neededUntil: day('2026-12-20') }, lent, ['days_late', 'days_short'], null],
])('%s is said, and only what no coordinator may overrule is refused', (_, needs, offers, why, reason) => {
  const match = explainMatch({ ...need, ...needs }, { ...offer, ...offers }, facts);
  expect(kinds(match.whyNot)).toEqual(why);
  const decision = mayPromise(match);
  expect(decision.allowed ? null : decision.reason).toBe(reason);
});

const held = (more: Partial<Held>): Held => ({
  state: 'reserved',
  quantity: 1,
  in_transit: 0,
  good: 0,
  damaged: 0,
  short: 0,
  distributed: 0,
  lost: 0,
  returned: 0,
  surplus: 0,
  starts_on: null,
  ends_on: null,
  ...more,
});

it('what is lent fits with what its ledger leaves on the days in question, and no others', () => {
  const offered = {
    kind: 'capacity',
    quantity: 3,
    available_from: day('2026-12-01'),
    available_until: day('2026-12-31'),
  } as const;
  const side = {
    ...offer,
    ...lent,
    availableFrom: offered.available_from,
    availableUntil: offered.available_until,
  };
  const days = { neededBy: day('2026-12-10'), neededUntil: day('2026-12-15'), open: 3 };
  const taken = [
    held({ quantity: 2, starts_on: day('2026-12-15'), ends_on: day('2026-12-20') }),
    held({ quantity: 1, starts_on: day('2026-12-16'), ends_on: day('2026-12-31') }),
  ];
  const { left, match } = fitOf({ ...need, ...days }, side, { offered, held: taken }, facts);
  expect([left, match.covers, match.days]).toEqual([1, 1, { from: days.neededBy, until: days.neededUntil }]);
});

it('a need shows each quantity once, at the point it stands, and opens again by what is lost', () => {
  const needed = { quantity: 100, needed_by: need.neededBy, needed_until: null };
  const allocations = [
    held({ quantity: 10 }),
    held({ state: 'agreed', quantity: 20 }),
    held({ state: 'shipped', quantity: 30, in_transit: 25, lost: 5 }),
    held({ state: 'received', quantity: 20, good: 12, damaged: 4, short: 2, distributed: 4, surplus: 2 }),
    held({ state: 'suggested', quantity: 50 }),
    held({ state: 'declined', quantity: 50 }),
  ];
  const ladder = ladderOf(needed, allocations);
  expect(ladder).toMatchObject({ reserved: 10, agreed: 20, shipped: 25, received: 12, distributed: 4 });
  expect(ladder).toMatchObject({ suggested: 50, lost: 5, damaged: 4, short: 2, open: 29 });
  expect(coverageOf(ladder)).toBe('partly_covered');
  expect(coverageOf(ladderOf(needed, []))).toBe('open');
});

it('quantities convert only where their units do, and are never rounded', () => {
  const litres = { baseUnit: 'litre', packs: { drum: 200 } } as const;
  expect(toBaseUnits(litres, 3, 'cubic_metre')).toEqual({ ok: true, quantity: 3_000 });
  expect(toBaseUnits(litres, 2, 'drum')).toEqual({ ok: true, quantity: 400 });
  expect(toBaseUnits(litres, 1, 'tonne')).toEqual({ ok: false, why: 'unit_mismatch' });
  expect(toBaseUnits({ baseUnit: 'tonne', packs: {} }, 1_500, 'kilogram')).toEqual({
    ok: false,
    why: 'not_whole',
  });
  expect(toBaseUnits(litres, 999_999_999, 'cubic_metre')).toEqual({ ok: false, why: 'too_large' });
});
