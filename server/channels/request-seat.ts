import { z } from 'zod';
import { mayRequestSeat } from '#domain/channels/policy.ts';
import { requestSeatInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { command } from '../core/command.ts';
import { findSeatFacts } from './access.ts';
import { refusePlaces } from './refuse-places.ts';
import { askForSeat } from './seat-requests.ts';

export const requestSeat = command({
  name: 'channel.request',
  summary: 'Ask for a seat in a channel whose moderators let people in one by one.',
  path: '/channels/{channelId}/requests',
  scope: 'channels',
  input: requestSeatInput,
  output: z.object({ seatRequestId: z.string() }),
  async run(act) {
    const { channelId, note } = act.input;
    const { organisation, personId } = act.actor;
    const facts = await findSeatFacts(act, channelId);
    permit(mayRequestSeat(act.actor, facts));
    refusePlaces({ note });
    if (!organisation) throw new PortalError('no_organisation');
    const seatRequestId = await askForSeat(act, {
      channelId,
      missionId: facts.missionId,
      personId,
      organisationId: organisation.id,
      side: 'request',
      note: note ?? null,
    });
    return { seatRequestId };
  },
});
