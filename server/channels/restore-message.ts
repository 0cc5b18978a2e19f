import { z } from 'zod';
import { mayRestore } from '#domain/channels/message-policy.ts';
import { restoreMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';
import { changeShown } from './message-state.ts';

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
    await changeShown(act, { ...message, missionId: message.channel.mission_id }, 'message.restored');
    return { restored: true as const };
  },
});
