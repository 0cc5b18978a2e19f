import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { reservationStands } from '#domain/resources/policy.ts';
import { allocationRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

export const agreeAllocation = command({
  name: 'allocation.agree',
  summary: 'Agree, as the recipient, to what was reserved.',
  path: '/allocations/{allocationId}/agree',
  scope: 'resources',
  input: allocationRef,
  output: z.object({ state: z.string() }),
  async run(act) {
    const allocation = await loadAllocation(act, act.input.allocationId);
    permit(reservationStands({ state: allocation.state, reservedUntil: allocation.reserved_until }, act.now));
    return moveAllocation(act, allocation, 'agree', { changes: { reserved_until: null } });
  },
});
