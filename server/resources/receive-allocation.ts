import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import { receiveInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

export const receiveAllocation = command({
  name: 'allocation.receive',
  summary: 'Sign for a consignment: how much arrived good, damaged, short or beyond what was shipped.',
  path: '/allocations/{allocationId}/receive',
  scope: 'resources',
  input: receiveInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { allocationId, good, damaged, short, surplus, reason } = act.input;
    const allocation = await loadAllocation(act, allocationId);
    permit(mayMoveAllocation(act.actor, allocation.facts, 'receive'));
    const shipped = allocation.in_transit;
    if (good + damaged + short !== shipped) {
      throw refuseField('good', 'resources.receipt_differs', { shipped, unit: allocation.base_unit });
    }
    if (damaged + short + surplus > 0 && !reason) throw refuseField('reason', 'resources.reason_needed');
    return moveAllocation(act, allocation, 'receive', {
      changes: {
        in_transit: 0,
        good: good + surplus,
        damaged,
        short,
        surplus,
        note: reason ?? null,
      },
      quantity: good,
      reason,
      moves: [
        { source: 'in_transit', target: 'good', quantity: good, reason },
        { source: 'in_transit', target: 'damaged', quantity: damaged, reason },
        { source: 'in_transit', target: 'short', quantity: short, reason },
        { source: 'outside', target: 'good', quantity: surplus, reason },
      ],
      told: { damaged, short },
    });
  },
});
