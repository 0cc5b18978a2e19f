import { z } from 'zod';
import { answerJoinInput } from '#domain/initiatives/schema.ts';
import { command } from '../core/command.ts';
import { moveJoin } from './move-join.ts';

export const declineJoin = command({
  name: 'join.decline',
  summary: 'Decline a request to join or an invitation.',
  path: '/join-requests/{joinRequestId}/decline',
  scope: 'initiatives',
  input: answerJoinInput,
  output: z.object({ state: z.string() }),
  async run(act) {
    const { joinRequestId, answer } = act.input;
    const { state } = await moveJoin(act, joinRequestId, 'decline', () => ({ answer }));
    return { state };
  },
});
