import { z } from 'zod';
import { preparedInsert } from '#db/prepared.ts';
import { toFlag } from '#db/schema/core.ts';
import { isStricter } from '#domain/channels/kinds.ts';
import { mayPost, mayTellPlaces } from '#domain/channels/policy.ts';
import { postMessageInput } from '#domain/channels/schema.ts';
import { type Actor, coordinates } from '#domain/core/actor.ts';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import { carriesCommitments } from '#domain/organisations/policy.ts';
import { sendAttachments } from '../attachments/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { type LoadedChannel, loadChannel } from './access.ts';
import { drawText, tell } from './mentions.ts';
import { readText } from './render.ts';
import { growThread, loadThreadRoot, type ThreadRoot } from './threads.ts';

/** The usual label of a text: GREEN, or what the channel's ceiling allows. */
const usualTlp = (channel: LoadedChannel) =>
  isStricter('GREEN', channel.tlp_ceiling) ? channel.tlp_ceiling : 'GREEN';

const writeMessage = preparedInsert('message', [
  'channel_id',
  'seq',
  'number',
  'id',
  'person_id',
  'author_name',
  'organisation_id',
  'organisation_name',
  'author_role',
  'author_verified',
  'author_coordinates',
  'body',
  'html',
  'language',
  'tlp',
  'reply_to',
  'thread_id',
  'aside',
  'state',
  'removed_by',
  'removed_reason',
  'request_id',
  'created_at',
  'attachments',
]);

export const postMessage = command({
  name: 'message.post',
  summary: 'Post a message in a channel.',
  path: '/channels/{channelId}/messages',
  scope: 'channels',
  limit: 'message',
  input: postMessageInput,
  output: z.object({ messageId: z.string(), seq: z.number() }),
  prepare: async ({ body }) => readText(body),
  async run(act) {
    const { actor, input, now } = act;
    const { attachments = [] } = input;
    const channel = await loadChannel(act, input.channelId);
    const root = await whereItBelongs(act, channel, input);
    const aside = root !== null && !input.alsoInChannel;
    const tlp = input.tlp ?? root?.tlp ?? usualTlp(channel);
    permit(every(mayPost(actor, channel.facts, tlp), mayTellPlaces(channel.facts, input.body)));
    const organisation = actingFor(actor);

    const said = { personId: actor.personId, organisationId: organisation.id, tlp };
    const { html, told } = await drawText(act, channel, act.prepared, said);

    const messageId = act.newId<'message'>();
    const place = await takePlace(act, channel, messageId, aside);
    await writeMessage(act.tx, {
      ...place,
      channel_id: channel.id,
      id: messageId,
      ...authorOf(actor, organisation, channel),
      body: input.body,
      html,
      language: input.language ?? null,
      tlp,
      reply_to: input.replyTo ?? null,
      thread_id: root?.id ?? null,
      aside: toFlag(aside),
      ...posted,
      request_id: act.requestId,
      created_at: now,
      attachments: attachments.length,
    });
    if (attachments.length > 0) await sendAttachments(act, { channelId: channel.id, messageId, attachments });
    if (!aside) await readOwnWords(act, channel, place);
    const number = root ? await growThread(act, channel, root) : 0;
    const thread = root && aside ? { id: root.id, number } : null;
    await tell(act.tx, { channelId: channel.id, seq: place.seq, messageId, thread }, told);
    return { messageId, seq: place.seq };
  },
});

const posted = { state: 'posted', removed_by: null, removed_reason: null } as const;

/** The same inside another act: what is made in a channel says so there. */
export const putMessage = (
  act: ActorsAct,
  input: Pick<z.output<typeof postMessageInput>, 'channelId' | 'body'>,
) => postMessage.run({ ...act, input, prepared: readText(input.body) });

function actingFor({ organisation }: Actor): NonNullable<Actor['organisation']> {
  if (!organisation) throw new PortalError('no_organisation');
  return organisation;
}

/** Who spoke, for whom, in which role, verified or not, as of this moment. */
const authorOf = (
  actor: Actor,
  organisation: NonNullable<Actor['organisation']>,
  channel: LoadedChannel,
) => ({
  person_id: actor.personId,
  author_name: actor.name,
  organisation_id: organisation.id,
  organisation_name: organisation.name,
  author_role: organisation.role,
  author_verified: toFlag(carriesCommitments(organisation.verification).allowed),
  author_coordinates: toFlag(channel.mission_id !== null && coordinates(actor, channel.mission_id)),
});

/** The message's place in the channel's stream; what is said in a thread only is no line of the channel. */
async function takePlace(act: ActorsAct, channel: LoadedChannel, messageId: MessageId, aside: boolean) {
  const [recorded] = await act.record({
    type: 'message.posted',
    streams: [channelStream(channel.id)],
    subject: `message:${messageId}`,
    missionId: channel.mission_id,
    ...(!aside && { counts: true }),
    data: { channelId: channel.id, messageId },
  });
  if (!recorded) throw new Error('an event was recorded without a place');
  return { seq: recorded.seq, number: recorded.counted };
}

/** What is answered must be in this channel; the message from which the thread grows, where it is said in one. */
async function whereItBelongs(
  act: ActorsAct,
  channel: LoadedChannel,
  { replyTo, threadId }: z.output<typeof postMessageInput>,
): Promise<ThreadRoot | null> {
  if (replyTo) await answersHere(act, channel.id, replyTo);
  return threadId ? loadThreadRoot(act, channel, threadId) : null;
}

async function answersHere(act: ActorsAct, channelId: ChannelId, replyTo: MessageId): Promise<void> {
  const answered = await act.tx
    .selectFrom('message')
    .select('id')
    .where('id', '=', replyTo)
    .where('channel_id', '=', channelId)
    .executeTakeFirst();
  if (!answered) throw refuseField('replyTo', 'channels.reply_elsewhere');
}

/** What somebody writes at the end of what they have read counts as read; what they have not read stays unread. */
async function readOwnWords(
  act: ActorsAct,
  channel: LoadedChannel,
  { seq, number }: { seq: number; number: number },
): Promise<void> {
  if (!channel.seat || !act.actor.organisation || channel.seat.last_read_number !== number - 1) return;
  await act.tx
    .updateTable('channel_seat')
    .set({ last_read_seq: seq, last_read_number: number })
    .where('channel_id', '=', channel.id)
    .where('person_id', '=', act.actor.personId)
    .where('organisation_id', '=', act.actor.organisation.id)
    .execute();
}
