import { z } from 'zod';
import { mayEdit } from '#domain/channels/message-policy.ts';
import { mayTellPlaces } from '#domain/channels/policy.ts';
import { editMessageInput } from '#domain/channels/schema.ts';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Act, ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { findHold } from '../moderation/steps.ts';
import { isPoll } from '../polls/steps.ts';
import { loadMessage } from './access.ts';
import { indexMessages } from './index-messages.ts';
import { drawText, retell } from './mentions.ts';
import { readText, type Written } from './render.ts';
import { repliesBefore } from './threads.ts';

type Loaded = Awaited<ReturnType<typeof loadMessage>>;

export const editMessage = command({
  name: 'message.edit',
  summary: 'Change the text of one’s own message. What it was before is kept for moderators of its channel.',
  path: '/messages/{messageId}/edit',
  scope: 'channels',
  limit: 'message',
  input: editMessageInput,
  output: z.object({ version: z.number() }),
  prepare: async ({ body }) => readText(body),
  async run(act) {
    const { actor, input } = act;
    const message = await loadMessage(act, input.messageId);
    const { facts } = message.channel;
    permit(every(mayEdit(actor, facts, message.facts), mayTellPlaces(facts, input.body)));
    if (message.version !== input.version) throw new PortalError('stale_version');
    if (await isPoll(act, message.id)) throw new PortalError('polls.stands');
    if (input.body === message.body) return { version: message.version };
    if (input.body === '' && message.attachments === 0) throw refuseField('body', 'field.required');
    if (await findHold(act, message.channel, input.body)) throw refuseField('body', 'channels.would_wait');
    await draw(act, message, act.prepared);
    await act.record({
      type: 'message.edited',
      streams: [channelStream(message.channel_id)],
      subject: `message:${message.id}`,
      missionId: message.channel.mission_id,
      data: {
        channelId: message.channel_id,
        messageId: message.id,
        messageSeq: message.seq,
        version: message.version + 1,
      },
    });
    return { version: message.version + 1 };
  },
});

/** Puts the new text in place of the old one: on the page, in the search, and for whom it calls. */
async function draw(
  act: ActorsAct & { readonly input: { readonly body: string } },
  message: Loaded,
  written: Written,
) {
  const { person_id: personId, organisation_id: organisationId, tlp, channel } = message;
  const { html, told } = await drawText(act, channel, written, { personId, organisationId, tlp });
  await replaceText(act, message, { body: act.input.body, html });
  await indexMessages(act, [message.id]);
  const { channel_id: channelId, seq, id: messageId, thread_id: threadId, aside } = message;
  const thread =
    threadId && aside ? { id: threadId, number: (await repliesBefore(act.tx, threadId, seq)) + 1 } : null;
  await retell(act.tx, { channelId, seq, messageId, thread }, told);
}

/** Nobody loses a text to another window: only the version that was read is replaced, and it is kept. */
async function replaceText(act: Act, message: Loaded, text: { body: string; html: string }): Promise<void> {
  const { id, version, body, html } = message;
  const { numUpdatedRows } = await act.tx
    .updateTable('message')
    .set({ ...text, version: version + 1, edited_at: act.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new PortalError('stale_version');
  await act.tx
    .insertInto('message_version')
    .values({ message_id: id, version, body, html, until: act.now })
    .execute();
}
