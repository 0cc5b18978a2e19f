import { classesOpenTo } from '#domain/channels/classes.ts';
import { mayReadText } from '#domain/channels/policy.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, InitiativeId, MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { heldIn } from '../moderation/access.ts';
import {
  earliestSeq,
  type LoadedChannel,
  loadChannel,
  loadMessage,
  messageFacts,
  mutedUntil,
} from './access.ts';
import { classFacts } from './change-class.ts';
import { countPins } from './kept-messages.ts';
import { type MessageRow, placeOf } from './message-row.ts';
import { viewMessages } from './message-views.ts';
import { channelNames } from './names.ts';
import { type AskedPage, pageOfTalk } from './page-of-talk.ts';
import type { ChannelSettingsView, ChannelView, MessageOnItsOwn } from './view.ts';
import type { PlaceOfMessage } from './view-place.ts';

/** How many messages one page of a channel holds. */
export const MESSAGES_A_PAGE = 60;

/** A channel with one page of messages. */
export async function readChannel(
  ask: Ask,
  { channelId, ...asked }: { channelId: string } & AskedPage,
): Promise<ChannelView> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const seq = await lastSeq(ask.read, channelStream(channel.id));
  const talk = { channelId: channel.id, threadId: null, since: earliestSeq(ask.actor, channel) };
  const { rows, older, newer } = await pageOfTalk(ask.read, talk, asked, MESSAGES_A_PAGE);
  const mayRead = (row: MessageRow) => mayReadText(ask.actor, channel.facts, messageFacts(row));
  const messages = await viewMessages(ask.read, rows, mayRead, ask.actor);
  return {
    ...(await describe(ask, channel)),
    seq,
    lastReadSeq: channel.seat?.last_read_seq ?? seq,
    starred: channel.seat?.starred ?? false,
    muted: channel.seat?.muted ?? false,
    messages,
    held: await heldIn(ask, channel),
    pins: await countPins(ask, channel.id),
    older,
    newer,
  };
}

/** How a channel is set, for the page on which moderators change it. */
export async function channelSettings(
  ask: Ask,
  { channelId }: { channelId: string },
): Promise<ChannelSettingsView> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const classes = classesOpenTo(await classFacts(ask, channel));
  return { ...(await describe(ask, channel)), ...settingsOf(channel), classes };
}

const settingsOf = ({ history, description, joining, invited_by }: LoadedChannel) => ({
  history,
  description,
  joining,
  invitedBy: invited_by,
});

async function describe(ask: Ask, channel: Awaited<ReturnType<typeof loadChannel>>) {
  const mission = channel.mission_id
    ? await ask.read
        .selectFrom('mission')
        .select(['id', 'slug', 'acronym'])
        .where('id', '=', channel.mission_id)
        .executeTakeFirst()
    : undefined;
  const nameOf = await channelNames(ask.read, ask.actor, [channel]);
  const initiative = channel.initiative_id
    ? await ask.read
        .selectFrom('initiative')
        .select(['id', 'title'])
        .where('id', '=', channel.initiative_id)
        .executeTakeFirst()
    : undefined;
  const seats = await ask.read
    .selectFrom('channel_seat')
    .select((eb) => [
      eb.fn.count<number>('person_id').distinct().as('people'),
      eb.fn.count<number>('organisation_id').distinct().as('organisations'),
    ])
    .where('channel_id', '=', channel.id)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    id: channel.id,
    kind: channel.kind,
    name: nameOf(channel.id),
    topic: channel.topic,
    class: channel.class,
    tlpCeiling: channel.tlp_ceiling,
    version: channel.version,
    mission: mission ?? null,
    initiative: initiative ?? null,
    people: seats.people,
    organisations: seats.organisations,
    facts: channel.facts,
  };
}

/** One message, with its text for who is entitled, and what a moderator needs to decide on it. */
export async function readMessage(ask: Ask, { messageId }: { messageId: string }): Promise<MessageOnItsOwn> {
  return onItsOwn(ask, await loadMessage(ask, messageId as MessageId));
}

/** The same of one that is loaded. */
export async function onItsOwn(
  ask: Ask,
  row: Awaited<ReturnType<typeof loadMessage>>,
): Promise<MessageOnItsOwn> {
  const mayRead = () => mayReadText(ask.actor, row.channel.facts, row.facts);
  const [message] = await viewMessages(ask.read, [row], mayRead, ask.actor);
  if (!message) throw new Error('a message was loaded but not shown');
  const nameOf = await channelNames(ask.read, ask.actor, [row.channel]);
  return {
    message,
    channel: { id: row.channel_id, kind: row.channel.kind, name: nameOf(row.channel_id) },
    facts: { channel: row.channel.facts, message: row.facts },
    mutedUntil: await mutedUntil(ask, row.channel, row.person_id),
  };
}

/** Where a message of a channel stands, for who may read there; a removed one has its tombstone in the same place. */
export async function placeOfMessage(
  ask: Ask,
  { channelId, messageId }: { channelId: string; messageId: string },
): Promise<PlaceOfMessage> {
  const row = await loadMessage(ask, messageId as MessageId);
  if (row.channel_id !== channelId) throw new PortalError('not_found');
  return placeOf(row);
}

/** Where an initiative's channel is; for who may not read it there is none. */
export async function initiativeChannel(
  ask: Ask,
  { initiativeId }: { initiativeId: string },
): Promise<{ channelId: string }> {
  const row = await ask.read
    .selectFrom('channel')
    .select('channel.id')
    .where('initiative_id', '=', initiativeId as InitiativeId)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const channel = await loadChannel(ask, row.id);
  return { channelId: channel.id };
}
