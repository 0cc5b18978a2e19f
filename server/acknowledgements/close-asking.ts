import { z } from 'zod';
import { mayClose } from '#domain/acknowledgements/policy.ts';
import { askingInput } from '#domain/acknowledgements/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { command } from '../core/command.ts';
import { loadAsking } from './load-asking.ts';
import { recordOf } from './recording.ts';

export const closeAsking = command({
  name: 'asking.close',
  summary: 'Wait for no more answers: nobody is reminded any more.',
  path: '/askings/{askingId}/close',
  scope: 'channels',
  input: askingInput,
  output: z.object({ closed: z.literal(true) }),
  async run(act) {
    const asking = await loadAsking(act, act.input.askingId);
    permit(mayClose(act.actor, asking.channel.facts, asking.facts));
    await act.tx
      .updateTable('asking')
      .set({ state: 'closed', closed_at: act.now, closed_by: act.actor.personId })
      .where('id', '=', asking.id)
      .execute();
    await recordOf(act, asking, 'asking.closed', {});
    return { closed: true as const };
  },
});
