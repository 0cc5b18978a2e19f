import { z } from 'zod';
import { PortalError } from '#domain/core/errors.ts';
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
    const { reserved_until } = allocation;
    if (allocation.state === 'reserved' && reserved_until && reserved_until <= act.now) {
      throw new PortalError('resources.reservation_over');
    }
    return moveAllocation(act, allocation, 'agree', { changes: { reserved_until: null } });
  },
});
