import { z } from 'zod';
import { withReason } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

export const declineAllocation = command({
  name: 'allocation.decline',
  summary: 'Decline, as the recipient, what was reserved; it goes back to the offer.',
  path: '/allocations/{allocationId}/decline',
  scope: 'resources',
  input: withReason,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { allocationId, reason } = act.input;
    const allocation = await loadAllocation(act, allocationId);
    return moveAllocation(act, allocation, 'decline', {
      changes: { note: reason ?? null, reserved_until: null },
      reason,
    });
  },
});
