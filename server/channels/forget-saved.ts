import { z } from 'zod';
import { forgetSavedInput } from '#domain/channels/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';

/** Whoever saved it forgets it, whether they may still read it or not. */
export const forgetSaved = command({
  name: 'message.forget-saved',
  summary: 'Be done with a message that was kept for later.',
  path: '/messages/{messageId}/forget-saved',
  scope: 'channels',
  input: forgetSavedInput,
  output: z.object({ saved: z.literal(false) }),
  async run(act) {
    const { messageId } = act.input;
    const { personId } = act.actor;
    const message = await act.tx
      .selectFrom('saved_message')
      .innerJoin('message', 'message.id', 'saved_message.message_id')
      .innerJoin('channel', 'channel.id', 'message.channel_id')
      .select(['message.channel_id as channelId', 'channel.mission_id as missionId'])
      .where('saved_message.person_id', '=', personId)
      .where('saved_message.message_id', '=', messageId)
      .executeTakeFirst();
    if (!message) throw new PortalError('channels.not_saved');
    await act.tx
      .deleteFrom('saved_message')
      .where('person_id', '=', personId)
      .where('message_id', '=', messageId)
      .execute();
    await act.record({
      type: 'message.forgotten',
      streams: [userStream(personId)],
      subject: `message:${messageId}`,
      missionId: message.missionId,
      data: { channelId: message.channelId, messageId },
    });
    return { saved: false as const };
  },
});
