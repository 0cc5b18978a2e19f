import { z } from 'zod';
import { markReadInput } from '#domain/channels/schema.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';

export const markRead = command({
  name: 'channel.mark-read',
  summary: 'Say up to which message one has read.',
  path: '/channels/{channelId}/read',
  scope: 'channels',
  limit: 'message',
  input: markReadInput,
  output: z.object({ upTo: z.number() }),
  async run(act) {
    const { channelId, upTo } = act.input;
    const channel = await loadChannel(act, channelId);
    const { organisation, personId } = act.actor;
    if (!channel.seat || !organisation || channel.seat.last_read_seq >= upTo) {
      return { upTo: channel.seat?.last_read_seq ?? 0 };
    }
    await act.tx
      .updateTable('channel_seat')
      .set({ last_read_seq: upTo })
      .where('channel_id', '=', channelId)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .where('last_read_seq', '<', upTo)
      .execute();
    await act.record({
      type: 'channel.read',
      streams: [userStream(personId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, upTo },
    });
    return { upTo };
  },
});
