import { z } from 'zod';
import { permit, refused } from '#domain/core/decision.ts';
import { allocationRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadAllocation } from './access.ts';
import { moveAllocation } from './move-allocation.ts';

export const expireReservation = command({
  name: 'allocation.expire',
  summary: 'The portal itself: a reservation that nobody agreed to in time goes back to the offer.',
  path: null,
  scope: 'resources',
  input: allocationRef,
  output: z.object({ state: z.string() }),
  async run(act) {
    const allocation = await loadAllocation(act, act.input.allocationId);
    const { reserved_until, state } = allocation;
    if (reserved_until && reserved_until > act.now) permit(refused('wrong_state', { state }));
    return moveAllocation(act, allocation, 'expire');
  },
});
