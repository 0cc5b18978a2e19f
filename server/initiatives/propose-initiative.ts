import { z } from 'zod';
import { initiativeInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { loadInitiative } from './access.ts';
import { propose } from './propose.ts';

export const proposeInitiative = command({
  name: 'initiative.propose',
  summary: 'Put a draft to the mission’s coordinators.',
  path: '/initiatives/{initiativeId}/propose',
  scope: 'initiatives',
  input: initiativeInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    return { state: await propose(act, await loadInitiative(act, act.input.initiativeId)) };
  },
});
