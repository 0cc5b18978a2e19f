import { z } from 'zod';
import { mayRestore } from '#domain/channels/policy.ts';
import { restoreMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';
import { indexMessages } from './index-messages.ts';

export const restoreMessage = command({
  name: 'message.restore',
  summary: 'Bring back a message that a moderator removed.',
  path: '/messages/{messageId}/restore',
  scope: 'channels',
  input: restoreMessageInput,
  output: z.object({ restored: z.literal(true) }),
  async run(act) {
    const message = await loadMessage(act, act.input.messageId);
    permit(mayRestore(act.actor, message.channel.facts, message.facts));
    await act.tx
      .updateTable('message')
      .set({ state: 'posted', removed_by: null, removed_reason: null })
      .where('id', '=', message.id)
      .execute();
    await indexMessages(act, [message.id]);
    await act.record({
      type: 'message.restored',
      streams: [channelStream(message.channel_id)],
      subject: `message:${message.id}`,
      missionId: message.channel.mission_id,
      data: { channelId: message.channel_id, messageId: message.id, messageSeq: message.seq },
    });
    return { restored: true as const };
  },
});
