import type { Stock } from '#domain/resources/ledger.ts';
import type { ActorsAct } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';
import type { LoadedAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

interface Taking {
  readonly action: 'lose' | 'return';
  readonly take: (stock: Stock, quantity: number) => Stock | null;
  /** All there is unless told. */
  readonly quantity?: number | undefined;
  readonly reason?: string | undefined;
}

const places = ['in_transit', 'good', 'distributed'] as const;

/** Takes goods out of where they are; the allocation ends only when nothing of it is left there. */
export async function moveGoods(act: ActorsAct, allocation: LoadedAllocation, taking: Taking) {
  const from = taking.action === 'lose' ? places : (['good', 'distributed'] as const);
  const there = from.reduce((sum, place) => sum + allocation[place], 0);
  const quantity = taking.quantity ?? there;
  const after = quantity > 0 ? taking.take(allocation, quantity) : null;
  if (!after) {
    throw refuseField('quantity', 'resources.not_that_much', { left: there, unit: allocation.base_unit });
  }
  const { in_transit, good, distributed, lost, returned } = after;
  const target = taking.action === 'lose' ? 'lost' : 'returned';
  const isOver = in_transit + good + distributed === 0;
  return moveAllocation(act, allocation, taking.action, {
    changes: {
      in_transit,
      good,
      distributed,
      lost,
      returned,
      ...(taking.reason ? { note: taking.reason } : {}),
    },
    quantity,
    reason: taking.reason,
    moves: from.map((source) => ({
      source,
      target,
      quantity: allocation[source] - after[source],
      reason: taking.reason,
    })),
    ...(isOver ? {} : { stays: allocation.state }),
  });
}
