import { z } from 'zod';
import { counterJoinInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { moveJoin } from './move-join.ts';

export const counterJoin = command({
  name: 'join.counter',
  summary: 'Answer with what would be needed instead; whoever asked says in turn what they bring now.',
  path: '/join-requests/{joinRequestId}/counter',
  scope: 'initiatives',
  input: counterJoinInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { joinRequestId, counter } = act.input;
    const { state } = await moveJoin(act, joinRequestId, 'counter', (join) =>
      join.state === 'requested' ? { counter } : { brings: counter },
    );
    return { state };
  },
});
