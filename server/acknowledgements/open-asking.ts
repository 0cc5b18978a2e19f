import { z } from 'zod';
import { mayAsk } from '#domain/acknowledgements/policy.ts';
import { openAskingInput } from '#domain/acknowledgements/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { HOUR_MS, later, type MessageId } from '#domain/core/id.ts';
import { loadMessage } from '../channels/access.ts';
import { putMessage } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { findAsking } from './load-asking.ts';
import { ask } from './steps.ts';

export const openAsking = command({
  name: 'asking.open',
  summary:
    'Ask everybody in a channel to acknowledge a message, one that is there or one that is posted with it.',
  path: '/channels/{channelId}/askings',
  scope: 'channels',
  limit: 'message',
  input: openAskingInput,
  output: z.object({ askingId: z.string(), messageId: z.string() }),
  async run(act) {
    const { channelId, withinHours } = act.input;
    const messageId = act.input.messageId ?? (await posted(act, act.input));
    const message = await loadMessage(act, messageId);
    if (message.channel_id !== channelId) throw new PortalError('not_found');
    permit(mayAsk(act.actor, message.channel.facts, message.facts));
    if (await findAsking(act, messageId)) throw new PortalError('acknowledgements.asked_already');
    await act.tx.updateTable('message').set({ asks: 1 }).where('id', '=', messageId).execute();
    const askingId = await ask(act, message.channel, {
      subject: 'message',
      subjectId: messageId,
      dueAt: withinHours ? later(act.now, withinHours * HOUR_MS) : null,
      seq: message.seq,
    });
    return { askingId, messageId };
  },
});

/** Posted in the same act, and undone with it where nobody may be asked. */
async function posted(act: ActorsAct, { channelId, body = '', tlp }: typeof openAskingInput._output) {
  const said = await putMessage(act, { channelId, body, ...(tlp && { tlp }) });
  if ('held' in said) throw new PortalError('channels.moderators_only');
  return said.messageId as MessageId;
}
