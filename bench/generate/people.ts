import type { Database, Tx } from '#db/database.ts';
import type { ChannelId, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { openSessions } from '#server/accounts/sessions.ts';
import { systemClock as clock } from '#server/core/clock.ts';

export interface Members {
  readonly channelId: ChannelId;
  readonly missionId: MissionId;
  readonly organisationId: OrganisationId;
  readonly personIds: readonly PersonId[];
  /** A session each, as the header `Cookie` carries it. */
  readonly cookies: readonly string[];
}

/** Puts so many signed-in people of the mission's first partner into a new channel of it. */
export async function generateMembers(database: Database, count: number, secure = false): Promise<Members> {
  const partner = await database.read
    .selectFrom('mission_participant')
    .select(['mission_id', 'organisation_id'])
    .orderBy('since')
    .executeTakeFirstOrThrow();
  const { mission_id: missionId, organisation_id: organisationId } = partner;
  const sessions = openSessions({ database, clock, secure });
  const channelId = clock.newId<'channel'>();
  const personIds: PersonId[] = [];
  const cookies: string[] = [];
  await database.transact(async (tx) => {
    await tx.insertInto('channel').values(channel(channelId, missionId)).execute();
    for (let at = 0; at < count; at += 1) {
      const id = await writeMember(tx, channelId, organisationId);
      const session = await sessions.create(tx, {
        personId: id,
        organisationId,
        userAgent: 'bench',
      });
      personIds.push(id);
      cookies.push(sessions.cookieFor(session.id).split(';')[0] ?? '');
    }
  });
  return { channelId, missionId, organisationId, personIds, cookies };
}

async function writeMember(tx: Tx, channelId: ChannelId, organisationId: OrganisationId): Promise<PersonId> {
  const id = clock.newId<'person'>();
  await tx.insertInto('person').values(person(id)).execute();
  const member = { person_id: id, organisation_id: organisationId };
  await tx
    .insertInto('membership')
    .values({ id: clock.newId(), ...member, role: 'member', since: clock.now(), ended_at: null })
    .execute();
  await tx
    .insertInto('channel_seat')
    .values({
      channel_id: channelId,
      ...member,
      since_seq: 0,
      last_read_seq: 0,
      moderator: 0,
      left_at: null,
    })
    .execute();
  return id;
}

function channel(id: ChannelId, missionId: MissionId) {
  return {
    id,
    kind: 'mission',
    mission_id: missionId,
    initiative_id: null,
    organisation_id: null,
    name: `bench-${id.slice(-6)}`,
    topic: null,
    class: 'mixed',
    tlp_ceiling: 'AMBER',
    history: 'all',
    announcement_only: 0,
    archived_at: null,
    created_at: clock.now(),
    version: 1,
  } as const;
}

function person(id: PersonId) {
  return {
    id,
    email: `${id}@bench.example`,
    email_key: `${id}@bench.example`,
    name: `Member ${id.slice(-6)}`,
    password_hash: null,
    email_confirmed_at: clock.now(),
    locale: 'en',
    time_zone: 'UTC',
    theme: 'system',
    text_only: 0,
    is_operator: 0,
    state: 'active',
    created_at: clock.now(),
    version: 1,
  } as const;
}
