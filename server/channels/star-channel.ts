import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { starChannelInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';

export const starChannel = command({
  name: 'channel.star',
  summary: 'Keep a channel at hand, above the others, or no longer.',
  path: '/channels/{channelId}/star',
  scope: 'channels',
  input: starChannelInput,
  output: z.object({ starred: z.boolean() }),
  async run(act) {
    const { channelId, starred } = act.input;
    const { organisation, personId } = act.actor;
    const channel = await loadChannel(act, channelId);
    if (!channel.seat || !organisation) throw new PortalError('channels.not_in_it');
    await act.tx
      .updateTable('channel_seat')
      .set({ starred: toFlag(starred) })
      .where('channel_id', '=', channelId)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .execute();
    await act.record({
      type: 'channel.starred',
      streams: [userStream(personId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, starred },
    });
    return { starred };
  },
});
