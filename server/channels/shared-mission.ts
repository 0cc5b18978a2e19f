import { takesPart } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import type { ActorsAct } from '../core/act.ts';

/** Somebody in a direct channel, for an organisation. */
export interface Talker {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
}

/** The asker and the others, each for an organisation with which they take part in one mission of all of them. */
export async function talkersOf(act: ActorsAct, others: readonly PersonId[]): Promise<Talker[]> {
  const { actor } = act;
  const ids = [...new Set(others)].filter((id) => id !== actor.personId);
  const { organisation } = actor;
  if (!organisation) throw new PortalError('no_organisation');
  if (ids.length === 0) throw new PortalError('channels.not_yourself');
  const places = await placesOf(act, ids);
  const own = { personId: actor.personId, organisationId: organisation.id, kind: organisation.kind };
  const ownMissions = actor.coordinates === 'all' ? [] : actor.coordinates;
  const missions = new Set([
    ...actor.takesPartIn,
    ...ownMissions,
    ...places.map(({ missionId }) => missionId),
  ]);
  for (const missionId of [...missions].sort()) {
    if (missionId === '*' ? actor.coordinates !== 'all' : !takesPart(actor, missionId)) continue;
    const there = ids.flatMap((id) => {
      const found = places.find(
        (place) => place.personId === id && (place.missionId === missionId || place.missionId === '*'),
      );
      return found ? [{ personId: id, organisationId: found.organisationId, kind: found.kind }] : [];
    });
    if (there.length === ids.length) return [own, ...there];
  }
  throw new PortalError('channels.no_shared_mission');
}

interface Place extends Talker {
  readonly missionId: MissionId | '*';
}

/** In which missions each person takes part, with which organisation; coordinators in theirs with any. */
async function placesOf(act: ActorsAct, ids: readonly PersonId[]): Promise<Place[]> {
  const members = act.tx
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['membership.person_id', 'membership.organisation_id', 'organisation.kind'])
    .where('membership.person_id', 'in', ids)
    .where('membership.ended_at', 'is', null);
  const asPartners = await members
    .innerJoin('mission_participant', 'mission_participant.organisation_id', 'membership.organisation_id')
    .select('mission_participant.mission_id')
    .orderBy('membership.organisation_id')
    .execute();
  const asCoordinators = await members
    .innerJoin('coordinator', 'coordinator.person_id', 'membership.person_id')
    .select('coordinator.mission_id')
    .orderBy('membership.organisation_id')
    .execute();
  return [...asPartners, ...asCoordinators].map((row) => ({
    personId: row.person_id,
    organisationId: row.organisation_id,
    kind: row.kind,
    missionId: row.mission_id,
  }));
}
