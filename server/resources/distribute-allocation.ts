import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import { partInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

export const distributeAllocation = command({
  name: 'allocation.distribute',
  summary: 'Say that goods are in use or in the hands of those they are for.',
  path: '/allocations/{allocationId}/distribute',
  scope: 'resources',
  input: partInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const allocation = await loadAllocation(act, act.input.allocationId);
    permit(mayMoveAllocation(act.actor, allocation.facts, 'distribute'));
    const quantity = act.input.quantity ?? allocation.good;
    if (quantity > allocation.good || quantity === 0) {
      const left = { left: allocation.good, unit: allocation.base_unit };
      throw refuseField('quantity', 'resources.not_that_much', left);
    }
    return moveAllocation(act, allocation, 'distribute', {
      changes: {
        good: allocation.good - quantity,
        distributed: allocation.distributed + quantity,
      },
      quantity,
      moves: [{ source: 'good', target: 'distributed', quantity }],
    });
  },
});
