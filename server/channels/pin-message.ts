import { z } from 'zod';
import { mayPin } from '#domain/channels/message-policy.ts';
import { pinMessageInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadMessage } from './access.ts';

/** More than these nobody looks through. */
const MOST_PINS = 50;

export const pinMessage = command({
  name: 'message.pin',
  summary: 'Keep a message at the head of its channel.',
  path: '/messages/{messageId}/pin',
  scope: 'channels',
  input: pinMessageInput,
  output: z.object({ pinned: z.literal(true) }),
  async run(act) {
    const { tx, actor, input } = act;
    const message = await loadMessage(act, input.messageId);
    permit(mayPin(actor, message.channel.facts, message.facts));
    if (message.pinned) throw new PortalError('channels.pinned_already');
    const there = await tx
      .selectFrom('message_pin')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('channel_id', '=', message.channel_id)
      .executeTakeFirstOrThrow();
    if (Number(there.count) >= MOST_PINS) throw new PortalError('channels.pins_full', { most: MOST_PINS });
    await tx
      .insertInto('message_pin')
      .values({
        message_id: message.id,
        channel_id: message.channel_id,
        person_id: actor.personId,
        pinned_at: act.now,
      })
      .execute();
    await tx.updateTable('message').set({ pinned: 1 }).where('id', '=', message.id).execute();
    await act.record({
      type: 'message.pinned',
      streams: [channelStream(message.channel_id)],
      subject: `message:${message.id}`,
      missionId: message.channel.mission_id,
      data: { channelId: message.channel_id, messageId: message.id, messageSeq: message.seq },
    });
    return { pinned: true as const };
  },
});
