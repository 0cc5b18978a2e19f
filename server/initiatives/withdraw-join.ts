import { z } from 'zod';
import { answerJoinInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { moveJoin } from './move-join.ts';

export const withdrawJoin = command({
  name: 'join.withdraw',
  summary: 'Take back a request to join or an invitation.',
  path: '/join-requests/{joinRequestId}/withdraw',
  scope: 'initiatives',
  input: answerJoinInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { joinRequestId, answer } = act.input;
    const { state } = await moveJoin(act, joinRequestId, 'withdraw', () => ({ answer }));
    return { state };
  },
});
