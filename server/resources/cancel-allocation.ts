import { z } from 'zod';
import { withReason } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

export const cancelAllocation = command({
  name: 'allocation.cancel',
  summary: 'Cancel an allocation that has not left yet; it goes back to the offer.',
  path: '/allocations/{allocationId}/cancel',
  scope: 'resources',
  input: withReason,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { allocationId, reason } = act.input;
    const allocation = await loadAllocation(act, allocationId);
    return moveAllocation(act, allocation, 'cancel', {
      changes: { note: reason ?? null, reserved_until: null },
      reason,
    });
  },
});
