import { z } from 'zod';
import { permit, refused } from '#domain/core/decision.ts';
import { dateOf } from '#domain/core/id.ts';
import { offerRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadOffer } from './access.ts';
import { moveOffer } from './move-offer.ts';

export const expireOffer = command({
  name: 'offer.expire',
  summary: 'The portal itself: an offer whose last day has passed is over.',
  path: null,
  scope: 'resources',
  input: offerRef,
  output: z.object({ state: z.string() }),
  async run(act) {
    const offer = await loadOffer(act, act.input.offerId);
    const today = dateOf(act.now);
    const over = offer.available_until < today || (offer.use_by !== null && offer.use_by < today);
    if (!over) permit(refused('wrong_state', { state: offer.state }));
    const { state } = await moveOffer(act, offer, 'expire');
    return { state };
  },
});
