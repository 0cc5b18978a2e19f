import { z } from 'zod';
import { mayReact } from '#domain/channels/message-policy.ts';
import { MOST_REACTIONS, reactInput } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { OrganisationId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMessage } from './access.ts';
import { oneName } from './emoji.ts';

type Loaded = Awaited<ReturnType<typeof loadMessage>>;

/** Nothing of it is unread for anybody: it has a place in the channel’s stream, and is none of its messages. */
export const reactToMessage = command({
  name: 'message.react',
  summary: 'Answer a message with an emoji, or take that back.',
  path: '/messages/{messageId}/react',
  scope: 'channels',
  input: reactInput,
  output: z.object({ on: z.boolean() }),
  async run(act) {
    const { on } = act.input;
    const message = await loadMessage(act, act.input.messageId);
    permit(mayReact(act.actor, message.channel.facts, message.facts));
    const emoji = oneName(act.input.emoji);
    if (!emoji) throw refuseField('emoji', 'channels.emoji_unknown');
    const changed = await (on ? add : takeBack)(act, message, emoji);
    if (!changed) return { on };
    await act.tx
      .updateTable('message')
      .set((eb) => ({ reactions: eb('reactions', on ? '+' : '-', 1) }))
      .where('id', '=', message.id)
      .execute();
    const { channel_id: channelId, id: messageId, seq: messageSeq } = message;
    await act.record({
      type: 'message.reacted',
      streams: [channelStream(channelId)],
      subject: `message:${messageId}`,
      missionId: message.channel.mission_id,
      data: { channelId, messageId, messageSeq, emoji, on },
    });
    return { on };
  },
});

/** Whether anything changed: who reacted so already, did. */
async function add({ tx, actor, now }: ActorsAct, { id }: Loaded, emoji: string): Promise<boolean> {
  const kinds = await tx
    .selectFrom('reaction')
    .select('emoji')
    .distinct()
    .where('message_id', '=', id)
    .execute();
  if (kinds.length >= MOST_REACTIONS && !kinds.some((kind) => kind.emoji === emoji))
    throw new PortalError('channels.reactions_full', { maximum: MOST_REACTIONS });
  const added = await tx
    .insertInto('reaction')
    .values({
      message_id: id,
      emoji,
      person_id: actor.personId,
      organisation_id: actor.organisation?.id ?? ('' as OrganisationId),
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('emoji')
    .executeTakeFirst();
  return added !== undefined;
}

async function takeBack({ tx, actor }: ActorsAct, { id }: Loaded, emoji: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('reaction')
    .where('message_id', '=', id)
    .where('emoji', '=', emoji)
    .where('person_id', '=', actor.personId)
    .returning('emoji')
    .executeTakeFirst();
  return gone !== undefined;
}
