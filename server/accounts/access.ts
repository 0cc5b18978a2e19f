import type { Reader, Tx } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import type { ActingFor, Actor, Scope } from '#domain/core/actor.ts';
import type { Instant, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { verificationOf } from '../organisations/access.ts';

/** Whom a session or a token stands for. */
export interface Claim {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId | null;
  readonly via: Actor['via'];
  readonly scopes: Actor['scopes'];
  readonly now: Instant;
}

export type TokenClaim = Omit<Claim, 'via' | 'now'> & { readonly scopes: readonly Scope[] };

// Asked with every request.
const activePerson = prepared((db, { personId }: Pick<Claim, 'personId'>) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'is_operator'])
    .where('id', '=', personId)
    .where('state', '=', 'active'),
);
const membershipIn = prepared((db, sought: { personId: PersonId; organisationId: OrganisationId }) =>
  db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.id', 'organisation.name', 'organisation.kind', 'membership.role'])
    .where('membership.person_id', '=', sought.personId)
    .where('membership.organisation_id', '=', sought.organisationId)
    .where('membership.ended_at', 'is', null),
);
const coordinatedBy = prepared((db, { personId }: Pick<Claim, 'personId'>) =>
  db.selectFrom('coordinator').select('mission_id').where('person_id', '=', personId),
);
const missionsWith = prepared((db, { organisationId }: { organisationId: OrganisationId }) =>
  db.selectFrom('mission_participant').select('mission_id').where('organisation_id', '=', organisationId),
);

/**
 * The person with the rights they hold at this moment; null where the account is closed. Somebody who left the
 * organisation they acted for acts for none; a token made for it is worth nothing any more.
 */
export async function findActor(read: Reader | Tx, claim: Claim): Promise<Actor | null> {
  const [person] = await activePerson(read, claim);
  if (!person) return null;
  const organisation = await findActingFor(read, claim);
  if (claim.via === 'token' && claim.organisationId && !organisation) return null;
  return {
    personId: person.id,
    name: person.name,
    organisation,
    coordinates: await coordinatedMissions(read, person.id),
    takesPartIn: organisation ? await missionsOf(read, organisation.id) : [],
    isOperator: person.is_operator === 1,
    via: claim.via,
    scopes: claim.scopes,
  };
}

async function findActingFor(read: Reader | Tx, claim: Claim): Promise<ActingFor | null> {
  if (!claim.organisationId) return null;
  const [row] = await membershipIn(read, { ...claim, organisationId: claim.organisationId });
  return row ? { ...row, verification: await verificationOf(read, row.id, claim.now) } : null;
}

async function coordinatedMissions(read: Reader | Tx, personId: PersonId): Promise<Actor['coordinates']> {
  const rows = await coordinatedBy(read, { personId });
  const missions = rows.map((row) => row.mission_id);
  return missions.includes('*') ? 'all' : (missions as MissionId[]);
}

async function missionsOf(read: Reader | Tx, organisationId: OrganisationId): Promise<MissionId[]> {
  const rows = await missionsWith(read, { organisationId });
  return rows.map((row) => row.mission_id);
}

/** The zone (an IANA name) by whose clocks somebody lives, as their profile says. */
export async function ownTimeZone(asker: Act | Ask): Promise<string> {
  const row = await readerOf(asker)
    .selectFrom('person')
    .select('time_zone')
    .where('id', '=', asker.actor?.personId ?? ('' as PersonId))
    .executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}
