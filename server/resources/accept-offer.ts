import { z } from 'zod';
import { offerRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadOffer } from './access.ts';
import { moveOffer } from './move-offer.ts';

export const acceptOffer = command({
  name: 'offer.accept',
  summary: 'Accept an acknowledged offer for the mission.',
  path: '/offers/{offerId}/accept',
  scope: 'resources',
  input: offerRef,
  output: z.object({ state: z.string() }),
  async run(act) {
    const offer = await loadOffer(act, act.input.offerId);
    const { state } = await moveOffer(act, offer, 'accept');
    return { state };
  },
});
