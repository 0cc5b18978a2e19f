import { z } from 'zod';
import { mayAnswer } from '#domain/acknowledgements/policy.ts';
import { answerAskingInput } from '#domain/acknowledgements/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { loadAsking } from './load-asking.ts';
import { recordOf } from './recording.ts';

export const answerAsking = command({
  name: 'asking.answer',
  summary: 'Answer what you are asked in a channel: that you have taken note of a message.',
  path: '/askings/{askingId}/answer',
  scope: 'channels',
  limit: 'message',
  input: answerAskingInput,
  output: z.object({ answer: z.string() }),
  async run(act) {
    const { askingId, answer } = act.input;
    const { personId, organisation } = act.actor;
    const asking = await loadAsking(act, askingId);
    permit(mayAnswer(act.actor, asking.channel.facts, asking.facts, answer));
    if (!organisation) throw new PortalError('no_organisation');
    await act.tx
      .updateTable('asking_answer')
      .set({ answer, answered_at: act.now })
      .where('asking_id', '=', askingId)
      .where('person_id', '=', personId)
      .where('organisation_id', '=', organisation.id)
      .execute();
    await recordOf(act, asking, 'asking.answered', { answer }, { stream: userStream(personId) });
    await recordOf(act, asking, 'asking.counted', {}, { unnamed: true });
    return { answer };
  },
});
