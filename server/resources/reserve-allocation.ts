import { z } from 'zod';
import { every, permit } from '#domain/core/decision.ts';
import { HOUR_MS, later } from '#domain/core/id.ts';
import { mayReserveFor, mayReserveFrom } from '#domain/resources/policy.ts';
import { reserveInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadNeed, loadOffer, seeOffer } from './access.ts';
import { inBaseUnits, loadItem } from './items.ts';
import { decidePromise, refuseExhausted } from './promise.ts';
import { findSuggestion, putAllocation } from './put-allocation.ts';

export const reserveAllocation = command({
  name: 'allocation.reserve',
  summary: 'Reserve part of an offer for a need; it lapses unless the recipient agrees in time.',
  path: '/needs/{needId}/allocations',
  scope: 'resources',
  input: reserveInput,
  output: z.object({ allocationId: z.string(), state: z.string(), reservedUntil: z.string() }),
  async run(act) {
    const { needId, offerId, hours } = act.input;
    const seen = await seeOffer(act, offerId);
    permit(mayReserveFrom(act.actor, seen.facts));
    await refuseExhausted(act, seen);
    const need = await loadNeed(act, needId);
    const offer = await loadOffer(act, offerId);
    permit(every(mayReserveFrom(act.actor, offer.facts), mayReserveFor(need.facts)));
    const suggestion = await findSuggestion(act, needId, offerId);
    const item = await loadItem(act, offer.item_id);
    const quantity = inBaseUnits(item, act.input.quantity, act.input.unit);
    const { days } = await decidePromise(act, need, offer, { ...act.input, quantity }, suggestion?.id);
    const reservedUntil = later(act.now, hours * HOUR_MS);
    const allocationId = await putAllocation(act, need, offer, {
      id: suggestion?.id,
      state: 'reserved',
      quantity,
      days,
      reservedUntil,
    });
    return { allocationId, state: 'reserved', reservedUntil };
  },
});
