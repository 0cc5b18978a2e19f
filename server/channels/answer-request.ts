import { z } from 'zod';
import { classAdmits } from '#domain/channels/classes.ts';
import { mayAnswerRequest } from '#domain/channels/policy.ts';
import { answerRequestInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { command } from '../core/command.ts';
import { findFacts } from './access.ts';
import { refusePlaces } from './refuse-places.ts';
import { settleRequest } from './seat-requests.ts';
import { seat } from './steps.ts';

export const answerRequest = command({
  name: 'channel.answer-request',
  summary: 'Accept, decline or take back a request for a seat in a channel, or an invitation to one.',
  path: '/channels/requests/{seatRequestId}/answer',
  scope: 'channels',
  input: answerRequestInput,
  output: z.object({ channelId: z.string() }),
  async run(act) {
    const { seatRequestId, answer, reason } = act.input;
    const request = await act.tx
      .selectFrom('channel_request')
      .selectAll()
      .where('id', '=', seatRequestId)
      .executeTakeFirst();
    if (!request) throw new PortalError('not_found');
    const { channel_id: channelId, person_id: personId, organisation_id: organisationId } = request;
    const channel = await findFacts(act, channelId);
    const { side, state } = request;
    permit(mayAnswerRequest(act.actor, channel.facts, { side, state, personId, organisationId }, answer));
    refusePlaces({ reason });
    await settleRequest(act, request, { answer, reason: reason ?? null, missionId: channel.mission_id });
    if (answer === 'accepted') {
      const organisation = await act.tx
        .selectFrom('membership')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .select('organisation.kind')
        .where('membership.person_id', '=', personId)
        .where('membership.organisation_id', '=', organisationId)
        .where('membership.ended_at', 'is', null)
        .executeTakeFirst();
      if (!organisation) throw new PortalError('channels.guest_elsewhere');
      if (!classAdmits(channel.class, organisation.kind)) throw new PortalError('channels.class_apart');
      await seat(act, channelId, personId, organisationId);
    }
    return { channelId };
  },
});
