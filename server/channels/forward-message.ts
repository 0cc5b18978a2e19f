import { z } from 'zod';
import { mayForward } from '#domain/channels/forward-policy.ts';
import { mayTellPlaces } from '#domain/channels/policy.ts';
import { forwardMessageInput } from '#domain/channels/schema.ts';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { command } from '../core/command.ts';
import { findHold } from '../moderation/steps.ts';
import { loadChannel, loadMessage } from './access.ts';
import { audienceOf } from './forward-audience.ts';
import { postMessage } from './post-message.ts';
import { readText } from './render.ts';

export const forwardMessage = command({
  name: 'message.forward',
  summary: 'Hand a message on to another channel, as far as its label permits, with a line of one’s own.',
  path: '/messages/{messageId}/forward',
  scope: 'channels',
  limit: 'message',
  input: forwardMessageInput,
  output: z.object({ channelId: z.string(), messageId: z.string(), seq: z.number() }),
  prepare: async ({ body }) => readText(body),
  async run(act) {
    const { tx, actor, input } = act;
    const source = await loadMessage(act, input.messageId);
    const to = await loadChannel(act, input.channelId);
    const audience = await audienceOf(tx, source.channel, to);
    permit(
      every(
        mayForward(actor, source.facts, { from: source.channel.facts, to: to.facts, audience }),
        mayTellPlaces(to.facts, source.body),
      ),
    );
    if (source.forwards) throw new PortalError('channels.forward_original');
    if (source.body === '') throw new PortalError('channels.nothing_to_forward');
    if (await findHold(act, to, `${input.body}\n${source.body}`))
      throw new PortalError('channels.would_wait');
    const { messageId, seq } = await postMessage.run({
      ...act,
      input: { channelId: to.id, body: input.body, tlp: source.tlp },
    });
    await tx
      .insertInto('message_forward')
      .values({
        message_id: messageId as typeof source.id,
        source_id: source.id,
        source_channel_id: source.channel_id,
        author_name: source.author_name,
        organisation_name: source.organisation_name,
        html: source.html,
        language: source.language,
        said_at: source.created_at,
      })
      .execute();
    await tx
      .updateTable('message')
      .set({ forwards: 1 })
      .where('id', '=', messageId as typeof source.id)
      .execute();
    return { channelId: to.id, messageId, seq };
  },
});
