import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayDecideHeld } from '#domain/moderation/policy.ts';
import { declineInput } from '#domain/moderation/schema.ts';
import { command } from '../core/command.ts';
import { loadHeld } from './access.ts';
import { moderatorStreams } from './steps.ts';

export const declineMessage = command({
  name: 'message.decline',
  summary: 'Decline a held message, with the reason that its author is told.',
  path: '/messages/{messageId}/decline',
  scope: 'channels',
  input: declineInput,
  output: z.object({ declined: z.literal(true) }),
  async run(act) {
    const held = await loadHeld(act, act.input.messageId);
    permit(mayDecideHeld(act.actor, held.channel.facts, held.facts));
    const decision = { decided_by: act.actor.personId, decided_at: act.now, reason: act.input.reason };
    await act.tx
      .updateTable('held_message')
      .set({ state: 'declined', ...decision })
      .where('id', '=', held.id)
      .execute();
    await act.record({
      type: 'message.declined',
      streams: [userStream(held.person_id), ...(await moderatorStreams(act, held.channel))],
      subject: `message:${held.id}`,
      missionId: held.mission_id,
      data: { channelId: held.channel_id, messageId: held.id },
    });
    return { declined: true as const };
  },
});
