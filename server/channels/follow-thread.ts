import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { followThreadInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';

export const followThread = command({
  name: 'thread.follow',
  summary: 'Follow a thread, or follow it no longer.',
  path: '/messages/{messageId}/thread/follow',
  scope: 'channels',
  input: followThreadInput,
  output: z.object({ following: z.boolean() }),
  async run(act) {
    const { messageId, following } = act.input;
    const { organisation, personId } = act.actor;
    const root = await loadMessage(act, messageId);
    if (!organisation) throw new PortalError('no_organisation');
    if (root.thread_id) throw new PortalError('channels.thread_in_thread');
    await act.tx
      .insertInto('thread_follow')
      .values({
        thread_id: root.id,
        person_id: personId,
        organisation_id: organisation.id,
        following: toFlag(following),
        // What was said before one began to follow is not new.
        last_read_number: root.replies,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['thread_id', 'person_id', 'organisation_id'])
          .doUpdateSet({ following: toFlag(following) }),
      )
      .execute();
    await act.record({
      type: following ? 'thread.followed' : 'thread.unfollowed',
      streams: [userStream(personId)],
      subject: `message:${root.id}`,
      missionId: root.channel.mission_id,
      data: { channelId: root.channel_id, messageId: root.id },
    });
    return { following };
  },
});
