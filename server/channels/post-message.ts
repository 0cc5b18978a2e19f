import { z } from 'zod';
import { prepared } from '#db/prepared.ts';
import { toFlag } from '#db/schema/core.ts';
import { isStricter } from '#domain/channels/kinds.ts';
import { mayPost, mayTellPlaces } from '#domain/channels/policy.ts';
import { postMessageInput } from '#domain/channels/schema.ts';
import { type Actor, coordinates } from '#domain/core/actor.ts';
import { every, permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AttachmentId, ChannelId, MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { holdReasons } from '#domain/moderation/kinds.ts';
import { carriesCommitments } from '#domain/organisations/policy.ts';
import { sendAttachments } from '../attachments/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { findHold, holdMessage } from '../moderation/steps.ts';
import { type LoadedChannel, loadChannel } from './access.ts';
import { drawText, tell } from './mentions.ts';
import { type Author, placeMessage } from './place-message.ts';
import { readText } from './render.ts';
import { growThread, loadThreadRoot, type ThreadRoot } from './threads.ts';

/** The usual label of a text: GREEN, or what the channel's ceiling allows. */
const usualTlp = (channel: LoadedChannel) =>
  isStricter('GREEN', channel.tlp_ceiling) ? channel.tlp_ceiling : 'GREEN';

export const postMessage = command({
  name: 'message.post',
  summary: 'Post a message in a channel.',
  path: '/channels/{channelId}/messages',
  scope: 'channels',
  limit: 'message',
  input: postMessageInput,
  output: z.object({
    messageId: z.string(),
    seq: z.number().describe('Its place in the channel; 0 while it waits for a moderator.'),
    held: z.enum(holdReasons).optional().describe('Why it waits for a moderator, where it does.'),
  }),
  prepare: async ({ body }) => readText(body),
  async run(act) {
    const { actor, input } = act;
    const { attachments = [] } = input;
    const channel = await loadChannel(act, input.channelId);
    const root = await whereItBelongs(act, channel, input);
    const aside = root !== null && !input.alsoInChannel;
    const tlp = input.tlp ?? root?.tlp ?? usualTlp(channel);
    permit(every(mayPost(actor, channel.facts, tlp), mayTellPlaces(channel.facts, input.body)));
    const organisation = actingFor(actor);

    const said = { personId: actor.personId, organisationId: organisation.id, tlp };
    const { html, told } = await drawText(act, channel, act.prepared, said);
    const message = {
      id: act.newId<'message'>(),
      ...authorOf(actor, organisation, channel),
      body: input.body,
      html,
      language: input.language ?? null,
      tlp,
      reply_to: input.replyTo ?? null,
      thread_id: root?.id ?? null,
      aside: toFlag(aside),
      request_id: act.requestId,
      attachments: attachments.length,
    };
    await sendFiles(act, channel, message.id, attachments);
    await noteForSlowMode(act, channel);
    const hold = await findHold(act, channel, input.body);
    if (hold) {
      await holdMessage(act, channel, message, hold);
      return { messageId: message.id, seq: 0, held: hold.why };
    }
    const placed = await placeMessage(act, channel, message, { type: 'message.posted' });
    if (!aside) await readOwnWords(act, channel, placed);
    const number = root ? await growThread(act, channel, root, message) : 0;
    const thread = root && aside ? { id: root.id, number } : null;
    await tell(act.tx, { channelId: channel.id, seq: placed.seq, messageId: message.id, thread }, told);
    return { messageId: message.id, seq: placed.seq };
  },
});

/** The same inside another act: what is made in a channel says so there. */
export const putMessage = (
  act: ActorsAct,
  input: Pick<z.output<typeof postMessageInput>, 'channelId' | 'body' | 'tlp'>,
) => postMessage.run({ ...act, input, prepared: readText(input.body) });

/** The words of files, their names among them, tell no more than those of the message. */
async function sendFiles(
  act: ActorsAct,
  { id: channelId, facts }: LoadedChannel,
  messageId: MessageId,
  attachments: readonly AttachmentId[],
): Promise<void> {
  if (attachments.length === 0) return;
  const words = await sendAttachments(act, { channelId, messageId, attachments });
  permit(every(...words.map((text) => mayTellPlaces(facts, text))));
}

function actingFor({ organisation }: Actor): NonNullable<Actor['organisation']> {
  if (!organisation) throw new PortalError('no_organisation');
  return organisation;
}

/** Who spoke, for whom, in which role, verified or not, as of this moment. */
const authorOf = (
  actor: Actor,
  organisation: NonNullable<Actor['organisation']>,
  channel: LoadedChannel,
): Author => ({
  person_id: actor.personId,
  author_name: actor.name,
  organisation_id: organisation.id,
  organisation_name: organisation.name,
  author_role: organisation.role,
  author_verified: toFlag(carriesCommitments(organisation.verification).allowed),
  author_coordinates: toFlag(channel.mission_id !== null && coordinates(actor, channel.mission_id)),
});

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

/** The seat keeps when its person last wrote, whoever they wrote for; only where the channel is slow. */
async function noteForSlowMode({ tx, actor, now }: ActorsAct, channel: LoadedChannel): Promise<void> {
  if (channel.slow_seconds === 0) return;
  await tx
    .updateTable('channel_seat')
    .set({ last_posted_at: now })
    .where('channel_id', '=', channel.id)
    .where('person_id', '=', actor.personId)
    .execute();
}

interface ReadUpTo {
  readonly seq: number;
  readonly number: number;
  readonly channelId: ChannelId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
}

const noteRead = prepared((db, { seq, number, channelId, personId, organisationId }: ReadUpTo) =>
  db
    .updateTable('channel_seat')
    .set({ last_read_seq: seq, last_read_number: number })
    .where('channel_id', '=', channelId)
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId),
);

/** What somebody writes at the end of what they have read counts as read; what they have not read stays unread. */
async function readOwnWords(
  act: ActorsAct,
  channel: LoadedChannel,
  { seq, number }: { seq: number; number: number },
): Promise<void> {
  if (!channel.seat || !act.actor.organisation || channel.seat.last_read_number !== number - 1) return;
  await noteRead(act.tx, {
    seq,
    number,
    channelId: channel.id,
    personId: act.actor.personId,
    organisationId: act.actor.organisation.id,
  });
}
