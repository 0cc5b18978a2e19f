import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayMoveInitiative } from '#domain/initiatives/policy.ts';
import { reasonedInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { keepReview, move } from './recording.ts';

export const returnInitiative = command({
  name: 'initiative.return',
  summary: 'Give a proposal back to its lead, with what has to change.',
  path: '/initiatives/{initiativeId}/return',
  scope: 'initiatives',
  input: reasonedInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const initiative = await loadInitiative(act, act.input.initiativeId);
    permit(mayMoveInitiative(act.actor, initiative.facts, 'return'));
    await keepReview(act, initiative.id, 'return', act.input.comments);
    return { state: await move(act, initiative, 'return') };
  },
});
