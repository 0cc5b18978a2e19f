import type { ChannelId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { Portal } from '#server/portal.ts';

/** A channel of MINUSCA in the demonstration. */
export async function channelNamed({ database }: Portal, name: string): Promise<ChannelId> {
  const { id } = await database.read
    .selectFrom('channel')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select('channel.id')
    .where('mission.slug', '=', 'minusca')
    .where('channel.kind', '=', 'mission')
    .where('channel.name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

export async function personCalled({ database }: Portal, mailbox: string): Promise<PersonId> {
  const { id } = await database.read
    .selectFrom('person')
    .select('id')
    .where('email', '=', `${mailbox}@concord.example`)
    .executeTakeFirstOrThrow();
  return id;
}

export async function organisationOf({ database }: Portal, personId: PersonId): Promise<OrganisationId> {
  const { organisation_id } = await database.read
    .selectFrom('membership')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return organisation_id;
}
