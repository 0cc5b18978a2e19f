import type { Reader, Tx } from '#db/database.ts';
import type { ChannelId, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { type StreamKey, userStream } from '#domain/core/streams.ts';
import { delegatesIn } from './delegates.ts';

/** What says to whom a report goes. */
export interface Routing {
  readonly channel_id: ChannelId;
  readonly mission_id: MissionId | null;
  readonly author_id: PersonId;
  readonly author_organisation_id: OrganisationId;
  readonly reporter_id: PersonId;
}

/**
 * Those who decide on a report: the mission's coordinators, those of all missions, and who moderates the channel.
 * Never its author or whoever made it, and nobody who belongs to the author's organisation, whomever they act for now.
 */
export function deciders(read: Reader | Tx, report: Routing) {
  const coordinators = read
    .selectFrom('coordinator')
    .select('person_id')
    .where('mission_id', 'in', ['*', ...(report.mission_id ? [report.mission_id] : [])]);
  const delegates = delegatesIn(read, report.channel_id);
  const related = read
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', report.author_organisation_id)
    .where('ended_at', 'is', null);
  return read
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .where((eb) => eb.or([eb('person.id', 'in', coordinators), eb('person.id', 'in', delegates)]))
    .where('person.id', 'not in', [report.author_id, report.reporter_id])
    .where('person.id', 'not in', related)
    .orderBy('person.name')
    .orderBy('person.id');
}

export async function deciderStreams(read: Reader | Tx, report: Routing): Promise<StreamKey[]> {
  const rows = await deciders(read, report).execute();
  return rows.map(({ id }) => userStream(id)).sort();
}

/** Whether a report goes to this person. */
export async function isRouted(read: Reader | Tx, report: Routing, personId: PersonId): Promise<boolean> {
  const found = await deciders(read, report).where('person.id', '=', personId).executeTakeFirst();
  return found !== undefined;
}
