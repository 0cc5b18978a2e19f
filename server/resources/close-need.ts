import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveNeed } from '#domain/resources/policy.ts';
import { closeNeedInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadNeed } from './access.ts';
import { recordNeed } from './recording.ts';

export const closeNeed = command({
  name: 'need.close',
  summary: 'Close a need: what is not covered is no longer asked for; what was promised still arrives.',
  path: '/needs/{needId}/close',
  scope: 'resources',
  input: closeNeedInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { needId, note } = act.input;
    const need = await loadNeed(act, needId);
    permit(mayMoveNeed(act.actor, need.facts, 'close'));
    const notes = [need.note, note].filter(Boolean).join('\n\n');
    await act.tx
      .updateTable('need')
      .set({ state: 'closed', note: notes || null })
      .where('id', '=', needId)
      .execute();
    await recordNeed(act, { ...need, state: 'closed' }, 'need.closed');
    return { state: 'closed' };
  },
});
