import { z } from 'zod';
import { offerInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { writeOffer } from './draft-offer.ts';
import { moveOffer } from './move-offer.ts';

export const postOffer = command({
  name: 'offer.post',
  summary: 'Make an offer: released at once where one person suffices, else kept for a second to release.',
  path: '/missions/{missionId}/offers',
  scope: 'resources',
  input: offerInput,
  output: z.object({ offerId: z.string(), state: z.string() }),
  async run(act) {
    const offer = await writeOffer(act);
    if (offer.facts.twoPersons) return { offerId: offer.id, state: offer.state };
    const released = { released_by: act.actor.personId, released_at: act.now };
    const { id, state } = await moveOffer(act, offer, 'release', released);
    return { offerId: id, state };
  },
});
