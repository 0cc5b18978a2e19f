import { z } from 'zod';
import { mayRemove } from '#domain/channels/message-policy.ts';
import { removeMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMessage } from './access.ts';
import { makeTombstone } from './message-state.ts';

/** A tombstone stays for everybody; the text stays for moderators until the retention date. */
export const removeMessage = command({
  name: 'message.remove',
  summary: 'Remove a message: one’s own, or as a moderator with the reason.',
  path: '/messages/{messageId}/remove',
  scope: 'channels',
  input: removeMessageInput,
  output: z.object({ removed: z.literal(true) }),
  async run(act) {
    const { input, actor } = act;
    const message = await loadMessage(act, input.messageId);
    permit(mayRemove(actor, message.channel.facts, message.facts));
    const byModerator = message.person_id !== actor.personId;
    if (byModerator && !input.reason) throw refuseField('reason', 'field.required');
    await makeTombstone(
      act,
      { ...message, missionId: message.channel.mission_id },
      { personId: actor.personId, reason: input.reason ?? null },
    );
    return { removed: true as const };
  },
});
