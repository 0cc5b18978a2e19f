import { z } from 'zod';
import { offerRef } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { admitToMission } from '../missions/steps.ts';
import { loadOffer } from './access.ts';
import { moveOffer } from './move-offer.ts';

export const acknowledgeOffer = command({
  name: 'offer.acknowledge',
  summary: 'Acknowledge an offer: the mission sees it, and its organisation takes part.',
  path: '/offers/{offerId}/acknowledge',
  scope: 'resources',
  input: offerRef,
  output: z.object({ state: z.string() }),
  async run(act) {
    const offer = await loadOffer(act, act.input.offerId);
    const { state } = await moveOffer(act, offer, 'acknowledge', { acknowledged_at: act.now });
    await admitToMission(act, offer.mission_id, offer.organisation_id);
    return { state };
  },
});
