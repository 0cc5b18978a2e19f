import { z } from 'zod';
import { mayJoin } from '#domain/channels/policy.ts';
import { seatInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { findSeatFacts } from './access.ts';
import { seat } from './steps.ts';

export const joinChannel = command({
  name: 'channel.join',
  summary: 'Take a seat in a channel that is open to the organisation one acts for.',
  path: '/channels/{channelId}/join',
  scope: 'channels',
  input: seatInput,
  output: z.object({ joined: z.literal(true) }),
  async run(act) {
    const { channelId } = act.input;
    const { organisation, personId } = act.actor;
    const facts = await findSeatFacts(act, channelId);
    permit(mayJoin(act.actor, facts));
    if (!organisation) throw new PortalError('no_organisation');
    await seat(act, channelId, personId, organisation.id);
    await act.record({
      type: 'channel.joined',
      streams: [channelStream(channelId), userStream(personId)],
      subject: `channel:${channelId}`,
      missionId: facts.missionId,
      data: { channelId, personId, organisationId: organisation.id },
    });
    return { joined: true as const };
  },
});
