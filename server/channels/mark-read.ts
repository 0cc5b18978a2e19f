import { z } from 'zod';
import { markReadInput } from '#domain/channels/schema.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadChannel } from './access.ts';
import { lastMessage } from './steps.ts';

export const markRead = command({
  name: 'channel.mark-read',
  summary: 'Say up to which message one has read.',
  path: '/channels/{channelId}/read',
  scope: 'channels',
  limit: 'message',
  input: markReadInput,
  output: z.object({ upTo: z.number() }),
  async run(act) {
    const { channelId } = act.input;
    const channel = await loadChannel(act, channelId);
    const { organisation, personId } = act.actor;
    const { seat } = channel;
    const last = await lastMessage(act, channelId, act.input.upTo);
    if (!seat || !organisation || !last || seat.last_read_seq >= last.seq) {
      return { upTo: seat?.last_read_seq ?? 0 };
    }
    const upTo = last.seq;
    await act.tx
      .updateTable('channel_seat')
      .set({ last_read_seq: upTo, last_read_number: last.number })
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
