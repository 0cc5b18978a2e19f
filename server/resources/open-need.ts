import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveNeed } from '#domain/resources/policy.ts';
import { needInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadNeed } from './access.ts';
import { recordNeed } from './recording.ts';
import { settleNeed } from './settle.ts';

export const openNeed = command({
  name: 'need.open',
  summary: 'Open a drafted or a closed need, so that others can cover it.',
  path: '/needs/{needId}/open',
  scope: 'resources',
  input: needInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const need = await loadNeed(act, act.input.needId);
    permit(mayMoveNeed(act.actor, need.facts, 'open'));
    const opened = { ...need, state: 'open' } as const;
    await act.tx.updateTable('need').set({ state: 'open' }).where('id', '=', need.id).execute();
    await recordNeed(act, opened, 'need.opened');
    await settleNeed(act, opened);
    return { state: 'open' };
  },
});
