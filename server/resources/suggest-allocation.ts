import { z } from 'zod';
import { every, permit } from '#domain/core/decision.ts';
import { mayReserveFor, maySuggestFrom } from '#domain/resources/policy.ts';
import { suggestInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadNeed, loadOffer } from './access.ts';
import { inBaseUnits, loadItem } from './items.ts';
import { decidePromise } from './promise.ts';
import { findSuggestion, putAllocation } from './put-allocation.ts';

export const suggestAllocation = command({
  name: 'allocation.suggest',
  summary:
    'Suggest part of an offer for a need, as the one who offers or as a coordinator; nothing is held yet.',
  path: '/needs/{needId}/suggestions',
  scope: 'resources',
  input: suggestInput,
  output: z.object({ allocationId: z.string(), state: z.string() }),
  async run(act) {
    const { needId, offerId } = act.input;
    const need = await loadNeed(act, needId);
    const offer = await loadOffer(act, offerId);
    permit(every(maySuggestFrom(act.actor, offer.facts), mayReserveFor(need.facts)));
    const before = await findSuggestion(act, needId, offerId);
    const item = await loadItem(act, offer.item_id);
    const quantity = inBaseUnits(item, act.input.quantity, act.input.unit);
    const { days } = await decidePromise(act, need, offer, { ...act.input, quantity }, before?.id);
    const allocationId = await putAllocation(act, need, offer, {
      id: before?.id,
      state: 'suggested',
      quantity,
      days,
      reservedUntil: null,
    });
    return { allocationId, state: 'suggested' };
  },
});
