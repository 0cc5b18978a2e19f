import { z } from 'zod';
import { mayRemove } from '#domain/channels/policy.ts';
import { removeMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMessage } from './access.ts';
import { unindexMessages } from './index-messages.ts';

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
    await act.tx
      .updateTable('message')
      .set({
        state: 'removed',
        removed_by: actor.personId,
        removed_reason: byModerator ? (input.reason ?? null) : null,
      })
      .where('id', '=', message.id)
      .execute();
    await unindexMessages(act, [message.id]);
    const author = userStream(message.person_id);
    await act.record({
      type: 'message.removed',
      // The author is told wherever they are.
      streams: byModerator
        ? [channelStream(message.channel_id), author]
        : [channelStream(message.channel_id)],
      subject: `message:${message.id}`,
      missionId: message.channel.mission_id,
      data: { channelId: message.channel_id, messageId: message.id, messageSeq: message.seq, byModerator },
    });
    return { removed: true as const };
  },
});
