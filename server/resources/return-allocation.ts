import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { giveBack } from '#domain/resources/ledger.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import { partInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveGoods } from './move-goods.ts';

export const returnAllocation = command({
  name: 'allocation.return',
  summary: 'Give back what was lent or not used; the offer can be promised again by as much.',
  path: '/allocations/{allocationId}/return',
  scope: 'resources',
  input: partInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const allocation = await loadAllocation(act, act.input.allocationId);
    permit(mayMoveAllocation(act.actor, allocation.facts, 'return'));
    return moveGoods(act, allocation, { action: 'return', take: giveBack, ...act.input });
  },
});
