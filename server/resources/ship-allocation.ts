import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AllocationId } from '#domain/core/id.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import { shipInput } from '#domain/resources/schema.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { type LoadedAllocation, loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';
import { nothingShipped } from './put-allocation.ts';
import { recordAllocation, writeMoves } from './recording.ts';

export const shipAllocation = command({
  name: 'allocation.ship',
  summary: 'Ship an approved allocation or part of it; the remainder is kept for later or cancelled.',
  path: '/allocations/{allocationId}/ship',
  scope: 'resources',
  input: shipInput,
  output: z.object({ state: z.string(), remainderId: z.string().nullable() }),
  async run(act) {
    const { allocationId, remainder, waybill } = act.input;
    const allocation = await loadAllocation(act, allocationId);
    permit(mayMoveAllocation(act.actor, allocation.facts, 'ship'));
    const quantity = act.input.quantity ?? allocation.quantity;
    const rest = allocation.quantity - quantity;
    if (rest < 0) {
      throw new PortalError('resources.not_that_much', {
        left: allocation.quantity,
        unit: allocation.base_unit,
      });
    }
    const remainderId = rest > 0 ? await split(act, allocation, rest, remainder) : null;
    const { state } = await moveAllocation(act, allocation, 'ship', {
      changes: { quantity, in_transit: quantity, waybill: waybill ?? null },
      quantity,
      moves: [{ source: 'approved', target: 'in_transit', quantity }],
    });
    return { state, remainderId };
  },
});

/** Sets the part that stays apart as an allocation of its own: one consignment, one allocation. */
async function split(
  act: ActorsAct,
  allocation: LoadedAllocation,
  rest: number,
  remainder: 'keep' | 'cancel',
): Promise<AllocationId> {
  const id = act.newId<'allocation'>();
  const state = remainder === 'keep' ? 'approved' : 'cancelled';
  await act.tx
    .insertInto('allocation')
    .values({
      ...nothingShipped,
      id,
      need_id: allocation.need_id,
      offer_id: allocation.offer_id,
      mission_id: allocation.mission_id,
      quantity: rest,
      starts_on: allocation.starts_on,
      ends_on: allocation.ends_on,
      state,
      reserved_until: null,
      parent_id: allocation.id,
      reserved_by: allocation.reserved_by,
      first_approved_by: allocation.first_approved_by,
      approved_by: allocation.approved_by,
      created_at: act.now,
      moved_at: act.now,
    })
    .execute();
  await writeMoves(act, allocation.id, [{ source: 'approved', target: 'split', quantity: rest }]);
  await writeMoves(act, id, [{ source: 'split', target: state, quantity: rest }]);
  await recordAllocation(act, { ...allocation, id, state }, 'allocation.split', { quantity: rest });
  return id;
}
