import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayEndPoll } from '#domain/polls/policy.ts';
import { pollRef } from '#domain/polls/schema.ts';
import { command } from '../core/command.ts';
import { loadPoll } from './access.ts';
import { closePoll } from './close-poll.ts';

export const endPoll = command({
  name: 'poll.end',
  summary: 'End a poll: its author, or a moderator of the channel.',
  path: '/messages/{messageId}/end-poll',
  scope: 'channels',
  input: pollRef,
  output: z.object({ ended: z.literal(true) }),
  async run(act) {
    const poll = await loadPoll(act, act.input.messageId);
    permit(mayEndPoll(act.actor, poll.facts));
    await closePoll(act, poll.message_id);
    return { ended: true as const };
  },
});
