import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ResourceEvents } from '#domain/resources/events.ts';
import {
  type AllocationAction,
  type AllocationState,
  allocationLifecycle,
} from '#domain/resources/lifecycle.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import type { Act } from '../core/act.ts';
import type { LoadedAllocation } from './access.ts';
import { type Move, recordAllocation, writeMoves } from './recording.ts';
import { settleNeed, settleOffer } from './settle.ts';

const events = {
  suggest: 'allocation.suggested',
  reserve: 'allocation.reserved',
  agree: 'allocation.agreed',
  decline: 'allocation.declined',
  approve: 'allocation.approved',
  cancel: 'allocation.cancelled',
  ship: 'allocation.shipped',
  receive: 'allocation.received',
  distribute: 'allocation.distributed',
  lose: 'allocation.lost',
  return: 'allocation.returned',
  expire: 'allocation.expired',
} as const satisfies Record<AllocationAction, keyof ResourceEvents>;

type Changes = Partial<
  Omit<LoadedAllocation, 'id' | 'need' | 'offer' | 'facts' | 'state' | 'base_unit' | 'two_persons_above'>
>;

interface Moving {
  readonly changes?: Changes;
  /** Lines of the ledger; where absent, all of it goes from the old state to the new one. */
  readonly moves?: readonly Move[];
  readonly reason?: string | undefined;
  /** What the event says it was about, where not all of it. */
  readonly quantity?: number;
  /** Where the act does not move all of it: the state it stays in. */
  readonly stays?: AllocationState;
  readonly told?: Partial<ResourceEvents['allocation.received']>;
}

/** Takes an action of the state table, writes the ledger, and brings the need and the offer in step with it. */
export async function moveAllocation(
  act: Act,
  allocation: LoadedAllocation,
  action: AllocationAction,
  moving: Moving = {},
): Promise<{ state: AllocationState }> {
  permit(mayMoveAllocation(act.actor, allocation.facts, action));
  const next = allocationLifecycle.next(allocation.state, action);
  if (!next) throw new PortalError('wrong_state', { state: allocation.state });
  const state = moving.stays ?? next;
  const quantity = moving.quantity ?? allocation.quantity;
  await act.tx
    .updateTable('allocation')
    .set({ ...moving.changes, state, moved_at: act.now })
    .where('id', '=', allocation.id)
    .execute();
  const whole: Move = { source: allocation.state, target: next, quantity, reason: moving.reason };
  await writeMoves(act, allocation.id, moving.moves ?? [whole]);
  await recordAllocation(act, { ...allocation, state }, events[action], {
    quantity,
    ...(action === 'receive' ? { damaged: 0, short: 0 } : {}),
    ...moving.told,
  } as never);
  await settleNeed(act, allocation.need);
  await settleOffer(act, allocation.offer);
  return { state };
}
