import { z } from 'zod';
import { renewOfferInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadOffer } from './access.ts';
import { moveOffer } from './move-offer.ts';

export const renewOffer = command({
  name: 'offer.renew',
  summary: 'Renew an offer to a later day.',
  path: '/offers/{offerId}/renew',
  scope: 'resources',
  input: renewOfferInput,
  output: z.object({ state: z.string(), availableUntil: z.string() }),
  async run(act) {
    const { offerId, availableUntil } = act.input;
    const offer = await loadOffer(act, offerId);
    if (availableUntil <= offer.available_until) {
      throw refuseField('availableUntil', 'resources.renewal_not_later');
    }
    const { state } = await moveOffer(act, offer, 'renew', { available_until: availableUntil });
    return { state, availableUntil };
  },
});
