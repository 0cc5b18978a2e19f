import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import type { InitiativeAction } from '#domain/initiatives/lifecycle.ts';
import { mayMoveInitiative } from '#domain/initiatives/policy.ts';
import { initiativeInput, reasonedInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { keepReview, move } from './recording.ts';

const output = z.object({ state: z.string() });

/** The command that takes one action of the state table without further effect. */
const moving = <const Action extends InitiativeAction>(action: Action, summary: string) =>
  command({
    name: `initiative.${action}` as const,
    summary,
    path: `/initiatives/{initiativeId}/${action}`,
    scope: 'initiatives',
    input: initiativeInput,
    output,
    async run(act) {
      const initiative = await loadInitiative(act, act.input.initiativeId);
      permit(mayMoveInitiative(act.actor, initiative.facts, action));
      return { state: await move(act, initiative, action) };
    },
  });

/** As `moving`, with a reason that the partners read. */
const movingWithReason = <const Action extends InitiativeAction>(action: Action, summary: string) =>
  command({
    name: `initiative.${action}` as const,
    summary,
    path: `/initiatives/{initiativeId}/${action}`,
    scope: 'initiatives',
    input: reasonedInput,
    output,
    async run(act) {
      const initiative = await loadInitiative(act, act.input.initiativeId);
      permit(mayMoveInitiative(act.actor, initiative.facts, action));
      await keepReview(act, initiative.id, action, act.input.comments);
      return { state: await move(act, initiative, action) };
    },
  });

export const startInitiative = moving('start', 'Begin the work of an approved initiative.');
export const suspendInitiative = movingWithReason('suspend', 'Pause an initiative, and say why.');
export const resumeInitiative = moving('resume', 'Take a suspended initiative up again.');
export const completeInitiative = moving('complete', 'Say that the work of an initiative is done.');
export const closeInitiative = moving('close', 'Close a completed initiative.');
export const cancelInitiative = movingWithReason('cancel', 'Give an initiative up, and say why.');
