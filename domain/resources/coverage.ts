import type { CalendarDate } from '../core/id.ts';
import type { Held } from './ledger.ts';
import type { NeedState } from './lifecycle.ts';
import { floor, peak, type Span } from './windows.ts';

export interface Needed {
  readonly quantity: number;
  readonly needed_by: CalendarDate;
  readonly needed_until: CalendarDate | null;
}

/** The quantities a need's line shows, in base units. Each is what stands at that point and no further. */
export interface Ladder {
  readonly needed: number;
  readonly suggested: number;
  readonly reserved: number;
  /** Agreed by the recipient, approved or not yet. */
  readonly agreed: number;
  readonly shipped: number;
  readonly received: number;
  readonly distributed: number;
  readonly damaged: number;
  readonly short: number;
  readonly surplus: number;
  readonly lost: number;
  readonly returned: number;
  /** Not promised by anybody. */
  readonly open: number;
  /** Promised for some of the days only. */
  readonly partOfTime: number;
}

type Rung = 'distributed' | 'received' | 'shipped' | 'agreed' | 'reserved';

/** From the firmest down: what an allocation contributes to each rung. */
const rungs: readonly [Rung, (allocation: Held) => number][] = [
  ['distributed', (one) => one.distributed],
  ['received', (one) => one.good],
  ['shipped', (one) => one.in_transit],
  ['agreed', (one) => (one.state === 'agreed' || one.state === 'approved' ? one.quantity : 0)],
  ['reserved', (one) => (one.state === 'reserved' ? one.quantity : 0)],
];

/**
 * Where a need stands. For what is needed over several days each rung counts what is there on every one of
 * them: two units for the first half and two for the second cover two, not four.
 */
export function ladderOf(need: Needed, allocations: readonly Held[]): Ladder {
  const sum = (part: (one: Held) => number) => allocations.reduce((so, one) => so + part(one), 0);
  const figures = { distributed: 0, received: 0, shipped: 0, agreed: 0, reserved: 0 };
  let parts: (readonly [Held, number])[] = [];
  let below = 0;
  for (const [rung, part] of rungs) {
    parts = [...parts, ...allocations.map((one) => [one, part(one)] as const)];
    const atLeast = throughout(need, parts);
    figures[rung] = atLeast - below;
    below = atLeast;
  }
  const atBest = need.needed_until ? peak(spans(need, parts), windowOf(need)) : below;
  return {
    needed: need.quantity,
    suggested: sum((one) => (one.state === 'suggested' ? one.quantity : 0)),
    ...figures,
    damaged: sum((one) => one.damaged),
    short: sum((one) => one.short),
    surplus: sum((one) => one.surplus),
    lost: sum((one) => one.lost),
    returned: sum((one) => one.returned),
    open: Math.max(0, need.quantity - below),
    partOfTime: atBest - below,
  };
}

const windowOf = (need: Needed) => ({ from: need.needed_by, until: need.needed_until ?? need.needed_by });

const spans = (need: Needed, parts: readonly (readonly [Held, number])[]): Span[] =>
  parts.map(([one, quantity]) => ({
    from: one.starts_on ?? need.needed_by,
    until: one.ends_on ?? windowOf(need).until,
    quantity,
  }));

function throughout(need: Needed, parts: readonly (readonly [Held, number])[]): number {
  if (!need.needed_until) return parts.reduce((sum, [, quantity]) => sum + quantity, 0);
  return floor(spans(need, parts), windowOf(need));
}

/** What the ledger makes of a need that is neither a draft nor closed. */
export function coverageOf(ladder: Ladder): Exclude<NeedState, 'draft' | 'closed'> {
  if (ladder.received + ladder.distributed >= ladder.needed) return 'received';
  if (ladder.open === 0) return 'covered';
  return ladder.open < ladder.needed || ladder.partOfTime > 0 ? 'partly_covered' : 'open';
}
