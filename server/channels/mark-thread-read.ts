import { z } from 'zod';
import { markThreadReadInput } from '#domain/channels/schema.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';

export const markThreadRead = command({
  name: 'thread.mark-read',
  summary: 'Say how many replies of a thread one has read.',
  path: '/messages/{messageId}/thread/read',
  scope: 'channels',
  limit: 'message',
  input: markThreadReadInput,
  output: z.object({ upTo: z.number() }),
  async run(act) {
    const { organisation, personId } = act.actor;
    const root = await loadMessage(act, act.input.messageId);
    const upTo = Math.min(act.input.upTo, root.replies);
    const { numUpdatedRows } = await act.tx
      .updateTable('thread_follow')
      .set({ last_read_number: upTo })
      .where('thread_id', '=', root.id)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation?.id ?? ('' as never))
      .where('last_read_number', '<', upTo)
      .executeTakeFirstOrThrow();
    // Who does not follow it has nothing unread in it.
    if (numUpdatedRows === 0n) return { upTo };
    await act.record({
      type: 'thread.read',
      streams: [userStream(personId)],
      subject: `message:${root.id}`,
      missionId: root.channel.mission_id,
      data: { channelId: root.channel_id, messageId: root.id, upTo },
    });
    return { upTo };
  },
});
