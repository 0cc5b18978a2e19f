import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { muteChannelInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';

export const muteChannel = command({
  name: 'channel.mute',
  summary: 'Let nothing of a channel wait to be read but what calls one by name, or let it wait again.',
  path: '/channels/{channelId}/mute',
  scope: 'channels',
  input: muteChannelInput,
  output: z.object({ muted: z.boolean() }),
  async run(act) {
    const { channelId, muted } = act.input;
    const { organisation, personId } = act.actor;
    const channel = await loadChannel(act, channelId);
    if (!channel.seat || !organisation) throw new PortalError('channels.not_in_it');
    await act.tx
      .updateTable('channel_seat')
      .set({ muted: toFlag(muted) })
      .where('channel_id', '=', channelId)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .execute();
    await act.record({
      type: 'channel.muted',
      streams: [userStream(personId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, muted },
    });
    return { muted };
  },
});
