import type { z } from 'zod';
import { prepared } from '#db/prepared.ts';
import { toFlag } from '#db/schema/core.ts';
import { missionChannels } from '#domain/channels/kinds.ts';
import type { createChannelInput } from '#domain/channels/schema.ts';
import type { ChannelId, InitiativeId, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { channelStream, missionStream } from '#domain/core/streams.ts';

import type { Act } from '../core/act.ts';

export type ChannelSettings = Omit<z.output<typeof createChannelInput>, 'missionId' | 'name'>;

interface NewChannel {
  readonly kind: 'mission' | 'initiative';
  readonly missionId: MissionId;
  readonly initiativeId: InitiativeId | null;
  readonly name: string;
  readonly settings: ChannelSettings;
}

const usual: ChannelSettings = {
  class: 'mixed',
  tlpCeiling: 'AMBER',
  history: 'all',
  announcementOnly: false,
};

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
      organisation_id: null,
      name,
      topic: settings.topic ?? null,
      class: settings.class,
      tlp_ceiling: settings.tlpCeiling,
      history: settings.history,
      announcement_only: toFlag(settings.announcementOnly),
      archived_at: null,
      created_at: act.now,
      version: 1,
    })
    .execute();
  await act.record({
    type: 'channel.opened',
    streams: [channelStream(id), missionStream(missionId)],
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

/** One channel, the channel of an initiative, or the open channels of a mission. */
export type Seating = ChannelId | { initiativeId: InitiativeId } | { missionId: MissionId };

async function channelsOf(act: Act, where: Seating): Promise<ChannelId[]> {
  if (typeof where === 'string') return [where];
  const query = act.tx.selectFrom('channel').select('id').where('archived_at', 'is', null);
  const rows =
    'initiativeId' in where
      ? await query.where('initiative_id', '=', where.initiativeId).execute()
      : await query.where('mission_id', '=', where.missionId).where('kind', '=', 'mission').execute();
  return rows.map((row) => row.id);
}

/** Seats everybody who acts for the organisation. */
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
  for (const channelId of await channelsOf(act, where)) {
    for (const { person_id } of members) await seat(act, channelId, person_id, organisationId);
  }
}

/** Seats a new member wherever their organisation has a place: its missions' and its initiatives' channels. */
export async function seatPerson(
  act: Act,
  personId: PersonId,
  organisationId: OrganisationId,
): Promise<void> {
  const channels = await act.tx
    .selectFrom('channel')
    .select('channel.id')
    .where('archived_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('kind', '=', 'mission'),
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
  for (const { id } of channels) await seat(act, id, personId, organisationId);
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
      left_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['channel_id', 'person_id', 'organisation_id'])
        .doUpdateSet({ left_at: null, ...here })
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

/** A record made in talk is tied to it. */
export { tieToTalk } from './made-from.ts';
