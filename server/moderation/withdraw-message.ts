import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayWithdrawHeld } from '#domain/moderation/policy.ts';
import { withdrawInput } from '#domain/moderation/schema.ts';
import { eraseAttachments } from '../attachments/steps.ts';
import { command } from '../core/command.ts';
import { erasePolls } from '../polls/steps.ts';
import { loadHeld } from './access.ts';
import { standingHold } from './holds.ts';
import { moderatorStreams } from './steps.ts';

/** What nobody else ever read leaves nothing behind, unless a legal hold stands: then it goes once that is lifted. */
export const withdrawMessage = command({
  name: 'message.withdraw',
  summary: 'Take back one’s own message that waits for a moderator, or put away a declined one.',
  path: '/messages/{messageId}/withdraw',
  scope: 'channels',
  input: withdrawInput,
  output: z.object({ withdrawn: z.literal(true) }),
  async run(act) {
    const held = await loadHeld(act, act.input.messageId);
    permit(mayWithdrawHeld(act.actor, held.facts));
    const isHeldByLaw = (await standingHold(act.tx, held.channel_id)) !== undefined;
    await act.tx
      .updateTable('held_message')
      .set({ state: 'withdrawn', ...(!isHeldByLaw && { body: '', html: '' }) })
      .where('id', '=', held.id)
      .execute();
    if (!isHeldByLaw) {
      await eraseAttachments(act, [held.id]);
      await erasePolls(act, [held.id]);
    }
    await act.record({
      type: 'message.withdrawn',
      streams: [userStream(held.person_id), ...(await moderatorStreams(act, held.channel))],
      subject: `message:${held.id}`,
      missionId: held.mission_id,
      data: { channelId: held.channel_id, messageId: held.id },
    });
    return { withdrawn: true as const };
  },
});
