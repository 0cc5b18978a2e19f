import { z } from 'zod';
import { mayUnpin } from '#domain/channels/message-policy.ts';
import { unpinMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';

export const unpinMessage = command({
  name: 'message.unpin',
  summary: 'Keep a message at the head of its channel no longer.',
  path: '/messages/{messageId}/unpin',
  scope: 'channels',
  input: unpinMessageInput,
  output: z.object({ pinned: z.literal(false) }),
  async run(act) {
    const message = await loadMessage(act, act.input.messageId);
    permit(mayUnpin(act.actor, message.channel.facts));
    if (!message.pinned) throw new PortalError('channels.not_pinned');
    await act.tx.deleteFrom('message_pin').where('message_id', '=', message.id).execute();
    await act.tx.updateTable('message').set({ pinned: 0 }).where('id', '=', message.id).execute();
    await act.record({
      type: 'message.unpinned',
      streams: [channelStream(message.channel_id)],
      subject: `message:${message.id}`,
      missionId: message.channel.mission_id,
      data: { channelId: message.channel_id, messageId: message.id, messageSeq: message.seq },
    });
    return { pinned: false as const };
  },
});
