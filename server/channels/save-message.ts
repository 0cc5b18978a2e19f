import { z } from 'zod';
import { maySave } from '#domain/channels/message-policy.ts';
import { saveMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';

export const saveMessage = command({
  name: 'message.save',
  summary: 'Keep a message for later, for oneself alone.',
  path: '/messages/{messageId}/save',
  scope: 'channels',
  input: saveMessageInput,
  output: z.object({ saved: z.literal(true) }),
  async run(act) {
    const message = await loadMessage(act, act.input.messageId);
    const { personId } = act.actor;
    permit(maySave(act.actor, message.channel.facts, message.facts));
    const [written] = await act.tx
      .insertInto('saved_message')
      .values({ person_id: personId, message_id: message.id, saved_at: act.now })
      .onConflict((conflict) => conflict.columns(['person_id', 'message_id']).doNothing())
      .returning('message_id')
      .execute();
    if (written)
      await act.record({
        type: 'message.saved',
        streams: [userStream(personId)],
        subject: `message:${message.id}`,
        missionId: message.channel.mission_id,
        data: { channelId: message.channel_id, messageId: message.id },
      });
    return { saved: true as const };
  },
});
