import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { userStream } from '#domain/core/streams.ts';
import { mayDecideHeld } from '#domain/moderation/policy.ts';
import { releaseInput } from '#domain/moderation/schema.ts';
import { growThread, loadThreadRoot, placeMessage, tellOfReleased } from '../channels/steps.ts';
import { command } from '../core/command.ts';
import { showPoll } from '../polls/steps.ts';
import { loadHeld } from './access.ts';
import { moderatorStreams } from './steps.ts';

export const releaseMessage = command({
  name: 'message.release',
  summary: 'Let a held message through: it takes the next place in its channel.',
  path: '/messages/{messageId}/release',
  scope: 'channels',
  input: releaseInput,
  output: z.object({ seq: z.number() }),
  async run(act) {
    const { channel, facts, ...held } = await loadHeld(act, act.input.messageId);
    permit(mayDecideHeld(act.actor, channel.facts, facts));
    const {
      channel_id: _,
      mission_id: __,
      why,
      word,
      state,
      decided_by,
      decided_at,
      reason,
      ...message
    } = held;
    const root = message.thread_id ? await loadThreadRoot(act, channel, message.thread_id) : null;
    const alsoOn = [userStream(held.person_id), ...(await moderatorStreams(act, channel))];
    const { seq } = await placeMessage(act, channel, message, { type: 'message.released', alsoOn });
    await showPoll(act, message.id);
    const number = root ? await growThread(act, channel, root, message) : 0;
    const thread = root && message.aside ? { id: root.id, number } : null;
    await tellOfReleased(act, channel, message, { seq, thread });
    await act.tx
      .updateTable('held_message')
      .set({ state: 'released', body: '', html: '', decided_by: act.actor.personId, decided_at: act.now })
      .where('id', '=', held.id)
      .execute();
    return { seq };
  },
});
