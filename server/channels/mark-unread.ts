import { z } from 'zod';
import { markUnreadInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';
import { repliesBefore } from './threads.ts';

type Loaded = Awaited<ReturnType<typeof loadMessage>>;

export const markUnread = command({
  name: 'message.mark-unread',
  summary: 'Take back that one has read a message and all that came after it.',
  path: '/messages/{messageId}/unread',
  scope: 'channels',
  input: markUnreadInput,
  output: z.object({ upTo: z.number() }),
  async run(act) {
    const message = await loadMessage(act, act.input.messageId);
    if (!message.channel.seat || !act.actor.organisation) throw new PortalError('channels.not_in_it');
    return message.aside && message.thread_id
      ? markReplyUnread(act, message, message.thread_id)
      : markLineUnread(act, message);
  },
});

async function markLineUnread(act: ActorsAct, message: Loaded) {
  const upTo = message.seq - 1;
  await act.tx
    .updateTable('channel_seat')
    .set({ last_read_seq: upTo, last_read_number: message.number - 1 })
    .where('channel_id', '=', message.channel_id)
    .where('person_id', '=', act.actor.personId)
    .where('organisation_id', '=', act.actor.organisation?.id ?? ('' as never))
    .execute();
  await act.record({
    type: 'channel.marked_unread',
    streams: [userStream(act.actor.personId)],
    subject: `channel:${message.channel_id}`,
    missionId: message.channel.mission_id,
    data: { channelId: message.channel_id, upTo },
  });
  return { upTo };
}

/** Who marks a reply follows its thread from then on: only there something can wait. */
async function markReplyUnread(act: ActorsAct, message: Loaded, threadId: MessageId) {
  const upTo = await repliesBefore(act.tx, threadId, message.seq);
  await act.tx
    .insertInto('thread_follow')
    .values({
      thread_id: threadId,
      person_id: act.actor.personId,
      organisation_id: act.actor.organisation?.id ?? ('' as never),
      following: 1,
      last_read_number: upTo,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['thread_id', 'person_id', 'organisation_id'])
        .doUpdateSet({ following: 1, last_read_number: upTo }),
    )
    .execute();
  await act.record({
    type: 'thread.marked_unread',
    streams: [userStream(act.actor.personId)],
    subject: `message:${threadId}`,
    missionId: message.channel.mission_id,
    data: { channelId: message.channel_id, messageId: threadId, upTo },
  });
  return { upTo };
}
