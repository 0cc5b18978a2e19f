import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveAllocation } from '#domain/resources/policy.ts';
import { allocationRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';
import { recordAllocation } from './recording.ts';

export const approveAllocation = command({
  name: 'allocation.approve',
  summary: 'Approve what the recipient agreed to; above the quantity set for the item two people do.',
  path: '/allocations/{allocationId}/approve',
  scope: 'resources',
  input: allocationRef,
  output: z.object({ state: z.string(), awaitsSecond: z.boolean() }),
  async run(act) {
    const allocation = await loadAllocation(act, act.input.allocationId);
    const { facts, id, quantity } = allocation;
    permit(mayMoveAllocation(act.actor, facts, 'approve'));
    if (facts.needsTwo && !facts.firstApprovedBy) {
      await act.tx
        .updateTable('allocation')
        .set({ first_approved_by: act.actor.personId, moved_at: act.now })
        .where('id', '=', id)
        .execute();
      await recordAllocation(act, allocation, 'allocation.seconded', { quantity });
      return { state: allocation.state, awaitsSecond: true };
    }
    const { state } = await moveAllocation(act, allocation, 'approve', {
      changes: { approved_by: act.actor.personId },
    });
    return { state, awaitsSecond: false };
  },
});
