import { preparedInsert } from '#db/prepared.ts';
import type { Tlp } from '#domain/channels/kinds.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import type { ChannelId, Instant, MessageId, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { channelStream, type StreamKey } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';

/** Who spoke, for whom, in which role, verified or not, as of the moment they wrote it. */
export interface Author {
  readonly person_id: PersonId;
  readonly author_name: string;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly author_role: MembershipRole;
  readonly author_verified: 0 | 1;
  readonly author_coordinates: 0 | 1;
}

export interface NewMessage extends Author {
  readonly id: MessageId;
  readonly body: string;
  readonly html: string;
  readonly language: string | null;
  readonly tlp: Tlp;
  readonly reply_to: MessageId | null;
  /** The message from which the thread grows that it is said in. */
  readonly thread_id: MessageId | null;
  /** Said in its thread only: no line of the channel. */
  readonly aside: 0 | 1;
  readonly request_id: string;
  /** How many files go with it. */
  readonly attachments: number;
  /** Where it waited for a moderator: when it was written. */
  readonly written_at?: Instant | null;
}

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
  'written_at',
  'created_at',
  'attachments',
]);

/** Gives a message the next place in its channel, from which on it is one of its messages. */
export async function placeMessage(
  act: Act,
  channel: { readonly id: ChannelId; readonly mission_id: MissionId | null },
  message: NewMessage,
  { type, alsoOn = [] }: { type: 'message.posted' | 'message.released'; alsoOn?: readonly StreamKey[] },
): Promise<{ seq: number; number: number }> {
  const [place] = await act.record({
    type,
    streams: [channelStream(channel.id), ...alsoOn],
    subject: `message:${message.id}`,
    missionId: channel.mission_id,
    ...(message.aside === 0 && { counts: true }),
    data: { channelId: channel.id, messageId: message.id },
  });
  if (!place) throw new Error('an event was recorded without a place');
  await writeMessage(act.tx, {
    written_at: null,
    ...message,
    channel_id: channel.id,
    seq: place.seq,
    number: place.counted,
    state: 'posted',
    removed_by: null,
    removed_reason: null,
    created_at: act.now,
  });
  return { seq: place.seq, number: place.counted };
}
