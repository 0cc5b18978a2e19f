import { z } from 'zod';
import { seatInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { rightsChanged } from '../accounts/steps.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';

export const leaveChannel = command({
  name: 'channel.leave',
  summary: 'Give up one’s seat in a channel.',
  path: '/channels/{channelId}/leave',
  scope: 'channels',
  input: seatInput,
  output: z.object({ left: z.literal(true) }),
  async run(act) {
    const { channelId } = act.input;
    const { organisation, personId } = act.actor;
    const channel = await loadChannel(act, channelId);
    if (!channel.seat || !organisation) throw new PortalError('channels.not_in_it');
    await act.tx
      .updateTable('channel_seat')
      .set({ left_at: act.now })
      .where('channel_id', '=', channelId)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .execute();
    await act.record({
      type: 'channel.left',
      streams: [channelStream(channelId), userStream(personId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, personId, organisationId: organisation.id },
    });
    await rightsChanged(act, personId);
    return { left: true as const };
  },
});
