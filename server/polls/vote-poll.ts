import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayVote } from '#domain/polls/policy.ts';
import { votePollInput } from '#domain/polls/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadPoll } from './access.ts';

/** What one person chose before is overtaken. A secret vote leaves no trace of who cast it but the vote itself. */
export const votePoll = command({
  name: 'poll.vote',
  summary: 'Choose in a poll, choose otherwise, or take the vote back by choosing nothing.',
  path: '/messages/{messageId}/vote',
  scope: 'channels',
  input: votePollInput,
  output: z.object({ voted: z.literal(true) }),
  async run(act) {
    const { actor, input, tx } = act;
    const poll = await loadPoll(act, input.messageId);
    permit(mayVote(actor, poll.facts));
    if (!actor.organisation) throw new PortalError('no_organisation');
    const choices = [...new Set(input.choices)];
    if (!poll.several && choices.length > 1) throw refuseField('choices', 'polls.one_only');
    if (choices.some((choice) => choice >= poll.choices.length))
      throw refuseField('choices', 'polls.no_such_choice');
    const vote = { message_id: poll.message_id, person_id: actor.personId };
    await tx
      .deleteFrom('poll_vote')
      .where('message_id', '=', vote.message_id)
      .where('person_id', '=', vote.person_id)
      .execute();
    const rows = choices.map((choice) => ({
      ...vote,
      choice,
      organisation_id: actor.organisation?.id ?? ('' as never),
    }));
    if (rows.length > 0) await tx.insertInto('poll_vote').values(rows).execute();
    await act.record({
      type: 'poll.voted',
      ...(poll.secret === 1 && { unnamed: true as const }),
      streams: [channelStream(poll.channel_id)],
      subject: `message:${poll.message_id}`,
      missionId: poll.message.channel.mission_id,
      data: { channelId: poll.channel_id, pollId: poll.message_id },
    });
    return { voted: true as const };
  },
});
