import { prepared } from '#db/prepared.ts';
import {
  type ChannelFacts,
  type MessageFacts,
  mayReadChannel,
  type SeatFacts,
} from '#domain/channels/policy.ts';
import { coordinates, takesPart, type Visitor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import {
  type ChannelId,
  type Instant,
  later,
  type MessageId,
  type MissionId,
  type OrganisationId,
  type PersonId,
  SECOND_MS,
} from '#domain/core/id.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import type { MessageRow } from './message-row.ts';
import { seatOf } from './own-seat.ts';

interface Sought {
  readonly channelId: ChannelId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly now: Instant;
}

/** A channel with the seat of one person in it and until when they are muted there, in one statement. */
const channelFor = prepared((db, { channelId, personId, organisationId, now }: Sought) =>
  db
    .selectFrom('channel')
    .leftJoin('channel_seat', seatOf(personId, organisationId))
    .selectAll('channel')
    .select([
      'channel_seat.since_seq',
      'channel_seat.last_read_seq',
      'channel_seat.last_read_number',
      'channel_seat.moderator',
      'channel_seat.starred',
      'channel_seat.muted',
      'channel_seat.last_posted_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('sanction')
        .select((sanction) => sanction.fn.max('ends_at').as('ends_at'))
        .where('person_id', '=', personId)
        .where('ends_at', '>', now)
        .where('lifted_at', 'is', null)
        .where((where) =>
          where.or([
            where('sanction.channel_id', '=', channelId),
            where.and([
              where('scope', '=', 'mission'),
              where('sanction.mission_id', '=', where.ref('channel.mission_id')),
            ]),
          ]),
        )
        .as('muted_until'),
    )
    .where('channel.id', '=', channelId),
);

/** Nobody has the empty id: it finds no seat and no sanction. */
const NOBODY = '';

/** A channel with the asker's seat in it and what decisions depend on, whether they may read it or not. */
export async function findFacts(asker: Act | Ask, channelId: ChannelId) {
  const { actor, now } = asker;
  const [row] = await channelFor(readerOf(asker), {
    channelId,
    personId: actor?.personId ?? (NOBODY as PersonId),
    organisationId: actor?.organisation?.id ?? (NOBODY as OrganisationId),
    now,
  });
  if (!row) throw new PortalError('not_found');
  const { since_seq, last_read_seq, last_read_number, moderator, starred, muted } = row;
  const seat =
    since_seq !== null && last_read_seq !== null && last_read_number !== null && moderator !== null
      ? { since_seq, last_read_seq, last_read_number, moderator, starred: starred === 1, muted: muted === 1 }
      : null;
  return { ...row, seat, facts: factsOf(row, seat !== null, now) };
}

type FoundChannel = Awaited<ReturnType<typeof channelFor>>[number];

function factsOf(row: FoundChannel, seated: boolean, now: Instant): ChannelFacts {
  return {
    kind: row.kind,
    class: row.class,
    missionId: row.mission_id,
    organisationId: row.organisation_id,
    announcementOnly: row.announcement_only === 1,
    archived: row.archived_at !== null,
    tlpCeiling: row.tlp_ceiling,
    locked: row.locked_at ? (row.locked_reason ?? '') : null,
    approveFirst: row.approve_first === 1,
    slowSeconds: row.slow_seconds,
    slowUntil: slowUntil(row.slow_seconds, row.last_posted_at, now),
    seated,
    moderates: row.moderator === 1,
    mutedUntil: row.muted_until,
    invitedBy: row.invited_by,
  };
}

/** A channel that the asker may read, with their seat in it and what decisions depend on. */
export async function loadChannel(asker: Act | Ask, channelId: ChannelId) {
  const channel = await findFacts(asker, channelId);
  permit(mayReadChannel(asker.actor, channel.facts));
  return channel;
}

/** Until when slow mode has somebody wait who last wrote then; null where it does not. */
function slowUntil(seconds: number, lastPostedAt: Instant | null, now: Instant): Instant | null {
  if (seconds === 0 || lastPostedAt === null) return null;
  const until = later(lastPostedAt, seconds * SECOND_MS);
  return until > now ? until : null;
}

export type LoadedChannel = Awaited<ReturnType<typeof loadChannel>>;

/** The asker's seat for the organisation they act for; null where they have none or left. */
async function findSeat(asker: Act | Ask, channelId: ChannelId) {
  const { actor } = asker;
  if (!actor?.organisation) return null;
  const seat = await readerOf(asker)
    .selectFrom('channel_seat')
    .select(['since_seq', 'last_read_seq', 'moderator'])
    .where('channel_id', '=', channelId)
    .where('person_id', '=', actor.personId)
    .where('organisation_id', '=', actor.organisation.id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return seat ?? null;
}

/** What taking a seat in a channel depends on, for the asker. */
export async function findSeatFacts(asker: Act | Ask, channelId: ChannelId): Promise<SeatFacts> {
  const read = readerOf(asker);
  const channel = await read
    .selectFrom('channel')
    .select(['kind', 'class', 'joining', 'mission_id', 'initiative_id', 'organisation_id', 'archived_at'])
    .where('id', '=', channelId)
    .executeTakeFirst();
  if (!channel) throw new PortalError('not_found');
  const organisationId = asker.actor?.organisation?.id;
  const request = await findPending(asker, channelId);
  const partner =
    channel.initiative_id && organisationId
      ? await read
          .selectFrom('partnership')
          .select('organisation_id')
          .where('initiative_id', '=', channel.initiative_id)
          .where('organisation_id', '=', organisationId)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
      : undefined;
  return {
    kind: channel.kind,
    class: channel.class,
    joining: channel.joining,
    missionId: channel.mission_id,
    organisationId: channel.organisation_id,
    archived: channel.archived_at !== null,
    pending: request?.side ?? null,
    seated: (await findSeat(asker, channelId)) !== null,
    isPartner: partner !== undefined,
  };
}

/** What the asker asked for, or was offered, for the organisation they act for, and nobody answered yet. */
async function findPending(asker: Act | Ask, channelId: ChannelId) {
  const { actor } = asker;
  if (!actor?.organisation) return undefined;
  return readerOf(asker)
    .selectFrom('channel_request')
    .select('side')
    .where('channel_id', '=', channelId)
    .where('person_id', '=', actor.personId)
    .where('organisation_id', '=', actor.organisation.id)
    .where('state', '=', 'requested')
    .executeTakeFirst();
}

/** Until when a person may not write in a channel; null where they may. */
export async function mutedUntil(
  asker: Act | Ask,
  channel: { id: ChannelId; mission_id: MissionId | null },
  personId: PersonId,
) {
  const row = await readerOf(asker)
    .selectFrom('sanction')
    .select('ends_at')
    .where('person_id', '=', personId)
    .where('ends_at', '>', asker.now)
    .where('lifted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('channel_id', '=', channel.id),
        eb.and([eb('scope', '=', 'mission'), eb('mission_id', '=', channel.mission_id)]),
      ]),
    )
    .orderBy('ends_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ends_at ?? null;
}

/** A message with the channel it is in, if the asker may read there. */
export async function loadMessage(asker: Act | Ask, messageId: MessageId) {
  const row = await readerOf(asker)
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const channel = await loadChannel(asker, row.channel_id);
  if (row.seq <= earliestSeq(asker.actor, channel)) throw new PortalError('not_found');
  return { ...row, channel, facts: messageFacts(row) };
}

export function messageFacts(row: MessageRow): MessageFacts {
  const { person_id: personId, organisation_id: organisationId, state, tlp } = row;
  return {
    personId,
    organisationId,
    state,
    tlp,
    deletedByAuthor: row.removed_by === personId,
    removedOnReport: row.removed_on_report !== null,
    erased: row.erased_at !== null,
    asks: row.asks === 1,
  };
}

/** The last message that the asker does not see, because it was said before they came. */
export function earliestSeq(actor: Visitor, channel: LoadedChannel): number {
  const isCoordinator = channel.mission_id !== null && coordinates(actor, channel.mission_id);
  return channel.history === 'all' || isCoordinator ? 0 : (channel.seat?.since_seq ?? 0);
}

/** The event of the channel after which the asker hears it; null where they may not. */
export async function hearsChannelAfter(ask: Ask, id: string): Promise<number | null> {
  return loadChannel(ask, id as ChannelId).then(
    (channel) => earliestSeq(ask.actor, channel),
    (error: unknown) => {
      if (error instanceof PortalError) return null;
      throw error;
    },
  );
}

export const mayHearChannel = async (ask: Ask, id: string): Promise<boolean> =>
  (await hearsChannelAfter(ask, id)) !== null;

/** The channel that all partners of a mission read, if the asker is one of them. */
export async function findMainChannel(asker: Act | Ask, missionId: MissionId): Promise<ChannelId | null> {
  if (!takesPart(asker.actor, missionId)) return null;
  const row = await readerOf(asker)
    .selectFrom('channel')
    .select('id')
    .where('mission_id', '=', missionId)
    .where('kind', '=', 'mission')
    .where('archived_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export { placeOf } from './message-row.ts';
export { viewMessages } from './message-views.ts';
export { channelNames } from './names.ts';
export { moderatedChannelIds, ownSeat, sinceTheyCame } from './own-seat.ts';
export type { NewMessage } from './place-message.ts';
export { asMessage as messagePresenter } from './present.ts';
export { channelReadableBy, coordinatesIt, readableChannels, textReadableBy } from './readable.ts';
/** What was said last in a mission, for another slice's page. */
export { saidLately } from './said-lately.ts';
export { seatedIn } from './seated.ts';
export { viewAuthor } from './view-author.ts';
