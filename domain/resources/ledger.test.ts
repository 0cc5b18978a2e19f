import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CalendarDate } from '../core/id.ts';
import { balances, giveBack, type Held, isExhausted, leftOf, lose, type Offered } from './ledger.ts';
import { type AllocationAction, type AllocationState, allocationLifecycle } from './lifecycle.ts';
import { offerLadderOf } from './offer-ladder.ts';
import { leavesEnough } from './policy.ts';
import { type Counting, toBaseUnits } from './units.ts';
import { addDays } from './windows.ts';

const STEPS = 100;
const RUNS = 100;
const FIRST_DAY = '2026-12-01' as CalendarDate;
const LAST = 12;
const everyDay = Array.from({ length: LAST + 1 }, (_, day) => day);
const dayAt = (index: number) => addDays(FIRST_DAY, index);

/** Counted in pieces; dozens and bales convert, tonnes do not. */
const counting: Counting = { baseUnit: 'piece', packs: { bale: 25 } };
const unitsAsked = ['piece', 'dozen', 'bale', 'tonne'] as const;

type Allocation = { -readonly [Key in keyof Held]: Held[Key] };
interface Store {
  readonly offered: Offered;
  readonly allocations: Allocation[];
}

const nothing = {
  in_transit: 0,
  good: 0,
  damaged: 0,
  short: 0,
  distributed: 0,
  lost: 0,
  returned: 0,
  surplus: 0,
};

const steps = [
  'offer',
  'reserve',
  'reserve',
  'reserve',
  'agree',
  'approve',
  'ship',
  'receive',
  'distribute',
  'lose',
  'return',
  'decline',
  'cancel',
  'expire',
] as const;

const anyStep = fc.record({
  act: fc.constantFrom(...steps),
  store: fc.nat(5),
  at: fc.nat(200),
  amount: fc.integer({ min: 1, max: 12 }),
  part: fc.nat(1_000),
  more: fc.nat(3),
  unit: fc.constantFrom(...unitsAsked),
  from: fc.nat(LAST),
  days: fc.nat(12),
  lent: fc.boolean(),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Made> ? Made : never;

/** Day by day, unit by unit: what an allocation keeps from others on that day. The slow way, to check the fast one. */
function keptOn(offered: Offered, one: Allocation, day: CalendarDate): number {
  if (['suggested', 'declined', 'expired', 'cancelled'].includes(one.state)) return 0;
  const promised = Math.max(0, one.quantity - one.returned);
  if (offered.kind === 'consumable') return promised;
  const from = one.starts_on ?? offered.available_from;
  const until = one.ends_on ?? offered.available_until;
  if (day < from) return 0;
  return day <= until ? promised : Math.min(promised, one.lost + one.damaged + one.short);
}

function leftByDay({ offered, allocations }: Store, from = 0, until = LAST): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index <= until; index += 1) {
    const kept = allocations.reduce((sum, one) => sum + keptOn(offered, one, dayAt(index)), 0);
    least = Math.min(least, offered.quantity - kept);
  }
  return least;
}

function reserve(store: Store, step: Step): void {
  const { offered, allocations } = store;
  const asked = toBaseUnits(counting, step.amount, step.unit);
  expect(asked.ok).toBe(step.unit !== 'tonne');
  if (!asked.ok) return;
  expect(asked.quantity).toBe(step.amount * { piece: 1, dozen: 12, bale: 25, tonne: 0 }[step.unit]);
  const until = Math.min(LAST, step.from + step.days);
  const lent = offered.kind === 'capacity';
  const days = lent
    ? { from: dayAt(step.from), until: dayAt(until) }
    : { from: FIRST_DAY, until: dayAt(LAST) };
  const left = leftOf(offered, allocations, days);
  const truth = lent ? leftByDay(store, step.from, until) : leftByDay(store);
  expect(left).toBe(truth);
  const decision = leavesEnough(left, asked.quantity, 'piece');
  expect(decision.allowed).toBe(asked.quantity <= truth);
  if (!decision.allowed) {
    expect(decision.params).toEqual({ left: Math.max(0, truth), unit: 'piece' });
    return;
  }
  allocations.push({
    ...nothing,
    state: 'reserved',
    quantity: asked.quantity,
    starts_on: lent ? days.from : null,
    ends_on: lent ? days.until : null,
  });
}

/** Ships a part; what stays behind goes on as an allocation of its own, or back to the offer. */
function ship(store: Store, one: Allocation, { part, more }: Step): void {
  const leaving = 1 + (part % one.quantity);
  const rest = one.quantity - leaving;
  if (rest > 0) {
    const state: AllocationState = more % 2 === 0 ? 'approved' : 'cancelled';
    store.allocations.push({ ...one, quantity: rest, state });
  }
  Object.assign(one, { quantity: leaving, in_transit: leaving });
}

function receive(one: Allocation, { part, more }: Step): void {
  const short = part % (one.in_transit + 1);
  const damaged = (part * 7) % (one.in_transit - short + 1);
  const good = one.in_transit - short - damaged + more;
  Object.assign(one, { in_transit: 0, good, damaged, short, surplus: more });
}

/** Goods lost or given back; an allocation ends only when nothing of it is left anywhere. */
function take(one: Allocation, act: 'lose' | 'return', { part }: Step): AllocationState | null {
  const there = (act === 'lose' ? one.in_transit : 0) + one.good + one.distributed;
  const quantity = 1 + (part % (there + 1));
  const after = act === 'lose' ? lose(one, quantity) : giveBack(one, quantity);
  expect(after === null).toBe(quantity > there);
  if (!after) return null;
  Object.assign(one, after);
  return quantity === there ? (act === 'lose' ? 'lost' : 'returned') : one.state;
}

function move(store: Store, action: AllocationAction, step: Step): void {
  const able = store.allocations.filter(({ state }) => allocationLifecycle.next(state, action));
  const one = able[step.at % Math.max(1, able.length)];
  if (!one) return;
  let next: AllocationState | null = allocationLifecycle.next(one.state, action) ?? null;
  if (action === 'ship') ship(store, one, step);
  if (action === 'receive') receive(one, step);
  if (action === 'distribute') {
    const used = step.part % (one.good + 1);
    Object.assign(one, { good: one.good - used, distributed: one.distributed + used });
  }
  if (action === 'lose' || action === 'return') next = take(one, action, step);
  if (next) one.state = next;
}

function check(store: Store): void {
  const { offered, allocations } = store;
  const byDay = everyDay.map((day) => leftByDay(store, day, day));
  expect(
    everyDay.map((day) => leftOf(offered, allocations, { from: dayAt(day), until: dayAt(day) })),
  ).toEqual(byDay);
  expect(byDay.every((left) => left >= 0 && left <= offered.quantity)).toBe(true);
  for (const one of allocations) {
    const moved = [one.in_transit, one.good, one.damaged, one.short, one.distributed, one.lost, one.returned];
    if (moved.some((part) => part > 0)) expect(balances(one)).toBe(true);
    expect(one.quantity).toBeGreaterThan(0);
  }
  const ladder = offerLadderOf(offered, allocations, FIRST_DAY);
  const { reserved, agreed, shipped, received, distributed, gone, left } = ladder;
  const parts = [reserved, agreed, shipped, received, distributed, gone, left];
  expect(parts.every((part) => part >= 0)).toBe(true);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(offered.quantity);
  expect(left).toBe(leftByDay(store));
  expect(isExhausted(offered, allocations, FIRST_DAY)).toBe(byDay.every((free) => free <= 0));
}

it('no unit is ever promised twice, and none appears or disappears, whatever is done in whatever order', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: STEPS, maxLength: STEPS }), (sequence) => {
      const stores: Store[] = [];
      for (const step of sequence) {
        if (step.act === 'offer' || stores.length === 0) {
          const offered: Offered = {
            kind: step.lent ? 'capacity' : 'consumable',
            quantity: step.amount * 20,
            available_from: FIRST_DAY,
            available_until: dayAt(LAST),
          };
          stores[step.store] = { offered, allocations: [] };
        }
        const known = stores.filter(Boolean);
        const store = known[step.at % known.length] as Store;
        if (step.act === 'reserve') reserve(store, step);
        else if (step.act !== 'offer') move(store, step.act, step);
        check(store);
        done += 1;
      }
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 40_000 },
  );
  expect(done).toBeGreaterThanOrEqual(STEPS * RUNS);
}, 60_000);
