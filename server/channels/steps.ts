import type { z } from 'zod';
import { prepared } from '#db/prepared.ts';
import { toFlag } from '#db/schema/core.ts';
import { classAdmits, classOf } from '#domain/channels/classes.ts';
import { type ChannelClass, type ChannelKind, missionChannels } from '#domain/channels/kinds.ts';
import type { createChannelInput } from '#domain/channels/schema.ts';
import type { ChannelId, InitiativeId, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { channelStream, missionStream, organisationStream } from '#domain/core/streams.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import type { Act } from '../core/act.ts';

export type ChannelSettings = Omit<z.output<typeof createChannelInput>, 'missionId' | 'name'>;

interface NewChannel {
  readonly kind: ChannelKind;
  readonly missionId: MissionId | null;
  readonly initiativeId: InitiativeId | null;
  readonly organisationId?: OrganisationId;
  /** The people of a direct channel. */
  readonly peopleKey?: string;
  readonly name: string;
  readonly settings: ChannelSettings;
}

export const usual: ChannelSettings = {
  class: 'mixed',
  tlpCeiling: 'AMBER',
  history: 'all',
  announcementOnly: false,
  joining: 'open',
  invitedBy: 'moderators',
};

/** The words that are watched in all channels of a mission. */
async function watchedIn(act: Act, missionId: MissionId | null) {
  if (missionId === null) return null;
  const list = await act.tx
    .selectFrom('watch_list')
    .select('words')
    .where('mission_id', '=', missionId)
    .executeTakeFirst();
  return list?.words ?? null;
}

/** Opens a channel, still without anybody in it. */
export async function openChannel(act: Act, channel: NewChannel): Promise<ChannelId> {
  const { kind, missionId, initiativeId, name, settings } = channel;
  const id = act.newId<'channel'>();
  await act.tx
    .insertInto('channel')
    .values({
      id,
      kind,
      mission_id: missionId,
      initiative_id: initiativeId,
      organisation_id: channel.organisationId ?? null,
      people_key: channel.peopleKey ?? null,
      name,
      topic: settings.topic ?? null,
      description: settings.description ?? null,
      joining: settings.joining,
      invited_by: settings.invitedBy,
      class: settings.class,
      tlp_ceiling: settings.tlpCeiling,
      history: settings.history,
      announcement_only: toFlag(settings.announcementOnly),
      mission_watch_words: await watchedIn(act, missionId),
      archived_at: null,
      created_at: act.now,
      version: 1,
    })
    .execute();
  await act.record({
    type: 'channel.opened',
    streams: [
      channelStream(id),
      ...(missionId ? [missionStream(missionId)] : []),
      ...(channel.organisationId ? [organisationStream(channel.organisationId)] : []),
    ],
    subject: `channel:${id}`,
    missionId,
    data: { channelId: id, missionId, initiativeId },
  });
  return id;
}

/** The stream of the mission in whose list a channel stands, if in one. */
export const missionOf = (channel: { readonly mission_id: MissionId | null }) =>
  channel.mission_id ? [missionStream(channel.mission_id)] : [];

/** The channels every mission opens with. */
export async function openMissionChannels(act: Act, { missionId }: { missionId: MissionId }): Promise<void> {
  for (const name of missionChannels) {
    const settings = { ...usual, announcementOnly: name === 'announcements' };
    await openChannel(act, { kind: 'mission', missionId, initiativeId: null, name, settings });
  }
}

/** An initiative's own channel, with the people of its partners seated. */
export async function openInitiativeChannel(
  act: Act,
  initiative: {
    missionId: MissionId;
    initiativeId: InitiativeId;
    name: string;
    organisationIds: readonly OrganisationId[];
  },
): Promise<ChannelId> {
  const { organisationIds, ...rest } = initiative;
  const id = await openChannel(act, { kind: 'initiative', ...rest, settings: usual });
  for (const organisationId of new Set(organisationIds)) await seatOrganisation(act, id, organisationId);
  return id;
}

/** An organisation's own channel, with its people seated; it bears the organisation's name unless given one. */
export async function openOrganisationChannel(
  act: Act,
  { organisationId, name = '' }: { organisationId: OrganisationId; name?: string },
): Promise<ChannelId> {
  const id = await openChannel(act, {
    kind: 'organisation',
    missionId: null,
    initiativeId: null,
    organisationId,
    name,
    settings: { ...usual, class: classOf([await kindOf(act, organisationId)]) },
  });
  await seatOrganisation(act, id, organisationId);
  return id;
}

/** One channel, the channel of an initiative, or the open channels of a mission. */
export type Seating = ChannelId | { initiativeId: InitiativeId } | { missionId: MissionId };

async function channelsOf(
  act: Act,
  where: Seating,
): Promise<readonly { id: ChannelId; class: ChannelClass }[]> {
  const query = act.tx.selectFrom('channel').select(['id', 'class']).where('archived_at', 'is', null);
  if (typeof where === 'string') return query.where('id', '=', where).execute();
  if ('initiativeId' in where) return query.where('initiative_id', '=', where.initiativeId).execute();
  return query
    .where('mission_id', '=', where.missionId)
    .where('kind', '=', 'mission')
    .where('joining', '=', 'open')
    .execute();
}

async function kindOf(act: Act, organisationId: OrganisationId): Promise<OrganisationKind> {
  const { kind } = await act.tx
    .selectFrom('organisation')
    .select('kind')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return kind;
}

/** Seats everybody who acts for the organisation, wherever its kind is admitted. */
export async function seatOrganisation(
  act: Act,
  where: Seating,
  organisationId: OrganisationId,
): Promise<void> {
  const members = await act.tx
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
  const kind = await kindOf(act, organisationId);
  for (const { id: channelId, class: of } of await channelsOf(act, where)) {
    if (!classAdmits(of, kind)) continue;
    for (const { person_id } of members) await seat(act, channelId, person_id, organisationId);
  }
}

/** Where an organisation has a place: its own channels, those of its missions that are open, and of its initiatives. */
async function channelsOfOrganisation(act: Act, organisationId: OrganisationId) {
  return act.tx
    .selectFrom('channel')
    .select(['channel.id', 'channel.class'])
    .where('archived_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('organisation_id', '=', organisationId),
        eb.and([
          eb('kind', '=', 'mission'),
          eb('joining', '=', 'open'),
          eb(
            'mission_id',
            'in',
            eb
              .selectFrom('mission_participant')
              .select('mission_id')
              .where('organisation_id', '=', organisationId),
          ),
        ]),
        eb(
          'initiative_id',
          'in',
          eb
            .selectFrom('partnership')
            .select('initiative_id')
            .where('organisation_id', '=', organisationId)
            .where('ended_at', 'is', null),
        ),
      ]),
    )
    .execute();
}

/** Seats a new member wherever their organisation has a place: its own, its missions' and its initiatives' channels. */
export async function seatPerson(
  act: Act,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<void> {
  const channels = await channelsOfOrganisation(act, organisationId);
  const kind = await kindOf(act, organisationId);
  for (const { id, class: of } of channels) {
    if (classAdmits(of, kind)) await seat(act, id, personId, organisationId);
  }
}

/** Somebody who no longer acts for the organisation loses the seats they had for it. */
export async function unseatPerson(
  act: Act,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<void> {
  await act.tx
    .updateTable('channel_seat')
    .set({ left_at: act.now })
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('left_at', 'is', null)
    .execute();
}

/** One seat; somebody who comes back is a late joiner again. */
export async function seat(
  act: Act,
  channelId: ChannelId,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<void> {
  const stream = await act.tx
    .selectFrom('stream')
    .select(['last_seq', 'counted'])
    .where('key', '=', channelStream(channelId))
    .executeTakeFirst();
  const lastSeq = stream?.last_seq ?? 0;
  const here = { since_seq: lastSeq, last_read_seq: lastSeq, last_read_number: stream?.counted ?? 0 };
  await act.tx
    .insertInto('channel_seat')
    .values({
      channel_id: channelId,
      person_id: personId,
      organisation_id: organisationId,
      ...here,
      moderator: 0,
      last_posted_at: null,
      left_at: null,
      ended_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['channel_id', 'person_id', 'organisation_id'])
        // Whoever comes back moderates no more, until they are appointed again.
        .doUpdateSet({ left_at: null, ended_by: null, ...here, moderator: 0 })
        .where('channel_seat.left_at', 'is not', null),
    )
    .execute();
}

const messageUpTo = prepared((db, { channelId, upTo }: { channelId: ChannelId; upTo: number }) =>
  db
    .selectFrom('message')
    .select(['seq', 'number'])
    .where('channel_id', '=', channelId)
    .where('seq', '<=', upTo)
    .orderBy('seq', 'desc')
    .limit(1),
);

/** The last message of a channel up to a place in its stream. */
export async function lastMessage(act: Act, channelId: ChannelId, upTo: number) {
  const [row] = await messageUpTo(act.tx, { channelId, upTo });
  return row;
}

export { eraseMessages, eraseTexts, olderThan, removedAndDue } from './erase-messages.ts';
export { tieToTalk } from './made-from.ts';
export { tellOfReleased } from './mentions.ts';
export { changeShown, findMessage, keepRemoved, makeTombstone } from './message-state.ts';
export { liftMute, mute } from './mutes.ts';
export { placeMessage } from './place-message.ts';
export { putMessage } from './post-message.ts';
export { refusePlaces } from './refuse-places.ts';
export { growThread, loadThreadRoot } from './threads.ts';
