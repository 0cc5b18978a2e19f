import type { MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { refuseField } from '../core/refuse-field.ts';

/** People who act for organisations that take part in a mission: each may be given what is to be done there. */
function takingPart(asker: Act | Ask, missionId: MissionId) {
  return readerOf(asker)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('mission_participant', 'mission_participant.organisation_id', 'membership.organisation_id')
    .select([
      'person.id',
      'person.name',
      'organisation.id as organisationId',
      'organisation.name as organisation',
    ])
    .where('mission_participant.mission_id', '=', missionId)
    .where('membership.ended_at', 'is', null)
    .where('person.state', '=', 'active')
    .orderBy('organisation.name')
    .orderBy('person.name');
}

/** More are offered by no form. */
const MOST = 500;

export async function ownerChoices(ask: Ask, missionId: MissionId) {
  const rows = await takingPart(ask, missionId).limit(MOST).execute();
  const each = new Map(rows.map((row) => [row.id, row]));
  return [...each.values()];
}

interface Owner {
  readonly owner_id: PersonId | null;
  readonly owner_organisation_id: OrganisationId | null;
}

/** Somebody with the organisation by which they take part: their own choice for oneself, the first for others. */
export async function ownerOf(
  act: Act,
  missionId: MissionId,
  personId: PersonId | undefined,
): Promise<Owner> {
  if (!personId) return { owner_id: null, owner_organisation_id: null };
  const { actor } = act;
  if (actor?.personId === personId && actor.organisation) {
    return { owner_id: personId, owner_organisation_id: actor.organisation.id };
  }
  const owner = await takingPart(act, missionId)
    .where('person.id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  if (!owner) throw refuseField('ownerId', 'tasks.owner_elsewhere');
  return { owner_id: owner.id, owner_organisation_id: owner.organisationId };
}
