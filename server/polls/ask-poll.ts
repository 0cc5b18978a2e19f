import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import type { Instant, MessageId } from '#domain/core/id.ts';
import { instantIn } from '#domain/core/zoned.ts';
import { askPollInput } from '#domain/polls/schema.ts';
import { pollText } from '#domain/polls/text.ts';
import { ownTimeZone } from '../accounts/access.ts';
import { putMessage } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { showPoll } from './steps.ts';

const END_OF_DAY = '18:00';

/** A message like any other, by the same rules; its text says the question and the choices. */
export const askPoll = command({
  name: 'poll.ask',
  summary: 'Ask those who read a channel to choose: one or several, openly or in secret, until an hour.',
  path: '/channels/{channelId}/polls',
  scope: 'channels',
  limit: 'message',
  input: askPollInput,
  output: z.object({ messageId: z.string(), held: z.boolean() }),
  async run(act) {
    const { channelId, question, choices, several, secret, tlp } = act.input;
    const endsAt = await endOf(act, act.input);
    const posted = await putMessage(act, {
      channelId,
      body: pollText(question, choices, several),
      ...(tlp && { tlp }),
    });
    const messageId = posted.messageId as MessageId;
    await act.tx
      .insertInto('poll')
      .values({
        message_id: messageId,
        channel_id: channelId,
        several: toFlag(several),
        secret: toFlag(secret),
        ends_at: endsAt,
        ended_at: null,
      })
      .execute();
    const held = posted.held !== undefined;
    if (!held) await showPoll(act, messageId);
    return { messageId, held };
  },
});

type When = Pick<z.output<typeof askPollInput>, 'endsOn' | 'endsAt'>;

async function endOf(act: ActorsAct, { endsOn, endsAt = END_OF_DAY }: When): Promise<Instant | null> {
  if (!endsOn) return null;
  const at = instantIn(await ownTimeZone(act), { day: endsOn, time: endsAt });
  if (at <= act.now) throw refuseField('endsAt', 'polls.past');
  return at;
}
