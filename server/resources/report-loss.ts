import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { lose } from '#domain/resources/ledger.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import { loseInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveGoods } from './move-goods.ts';

export const reportLoss = command({
  name: 'allocation.report-lost',
  summary: 'Report goods lost on the way or after arrival; the need opens again by as much.',
  path: '/allocations/{allocationId}/report-lost',
  scope: 'resources',
  input: loseInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const allocation = await loadAllocation(act, act.input.allocationId);
    permit(mayMoveAllocation(act.actor, allocation.facts, 'lose'));
    return moveGoods(act, allocation, { action: 'lose', take: lose, ...act.input });
  },
});
