import { z } from 'zod';
import { offerRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadOffer } from './access.ts';
import { moveOffer } from './move-offer.ts';

export const releaseOffer = command({
  name: 'offer.release',
  summary: 'Release a drafted offer to the coordinators of the mission.',
  path: '/offers/{offerId}/release',
  scope: 'resources',
  input: offerRef,
  output: z.object({ state: z.string() }),
  async run(act) {
    const offer = await loadOffer(act, act.input.offerId);
    const { state } = await moveOffer(act, offer, 'release', {
      released_by: act.actor.personId,
      released_at: act.now,
    });
    return { state };
  },
});
