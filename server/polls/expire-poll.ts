import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayExpirePoll } from '#domain/polls/policy.ts';
import { pollRef } from '#domain/polls/schema.ts';
import { command } from '../core/command.ts';
import { hasEnded } from './access.ts';
import { closePoll } from './close-poll.ts';

export const expirePoll = command({
  name: 'poll.expire',
  summary: 'The portal itself: the last hour of a poll has passed.',
  path: null,
  scope: 'channels',
  input: pollRef,
  output: z.object({ ended: z.boolean() }),
  async run(act) {
    permit(mayExpirePoll(act.actor));
    const poll = await act.tx
      .selectFrom('poll')
      .select(['message_id', 'ends_at', 'ended_at'])
      .where('message_id', '=', act.input.messageId)
      .executeTakeFirst();
    if (!poll) throw new PortalError('not_found');
    return { ended: hasEnded(poll, act.now) && (await closePoll(act, poll.message_id)) };
  },
});
