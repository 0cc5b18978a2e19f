import type { Reader, Tx } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { actsFor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf, type Instant, type OrganisationId } from '#domain/core/id.ts';
import { type VerificationState, verificationState } from '#domain/organisations/lifecycle.ts';
import { mayViewOrganisation, type OrganisationFacts } from '#domain/organisations/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/** The state of each organisation's verification on the day of `now`; unknown ids are left out. */
export async function verificationsOf(
  read: Reader | Tx,
  ids: readonly OrganisationId[],
  now: Instant,
): Promise<Map<OrganisationId, VerificationState>> {
  if (ids.length === 0) return new Map();
  const rows = await assessed(read)
    .where('organisation.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, stateOf(row, now)]));
}

/** Organisations with the assessment that holds. */
const assessed = (db: Reader | Tx) =>
  db
    .selectFrom('organisation')
    .leftJoin('organisation_assessment', (join) =>
      join
        .onRef('organisation_assessment.organisation_id', '=', 'organisation.id')
        .onRef('organisation_assessment.number', '=', 'organisation.assessment_number'),
    )
    .select(['organisation.id', 'submitted_at', 'outcome', 'at', 'valid_until']);

const assessedOne = prepared((db, { id }: { id: OrganisationId }) =>
  assessed(db).where('organisation.id', '=', id),
);

type Assessed = Awaited<ReturnType<typeof assessedOne>>[number];

function stateOf({ submitted_at, outcome, at, valid_until }: Assessed, now: Instant): VerificationState {
  const latest = outcome && at ? [{ outcome, at, validUntil: valid_until }] : [];
  return verificationState({ submittedOn: submitted_at, assessments: latest, today: dateOf(now) });
}

export async function verificationOf(
  read: Reader | Tx,
  id: OrganisationId,
  now: Instant,
): Promise<VerificationState> {
  const [row] = await assessedOne(read, { id });
  return row ? stateOf(row, now) : 'draft';
}

/** What decisions about an organisation depend on; null where there is none. */
export async function findOrganisationFacts(
  asker: Act | Ask,
  id: OrganisationId,
): Promise<OrganisationFacts | null> {
  const read = readerOf(asker);
  const verification = (await verificationsOf(read, [id], asker.now)).get(id);
  if (!verification) return null;
  const missionsIn = (table: 'mission_participant' | 'organisation_interest') =>
    read.selectFrom(table).select('mission_id').where('organisation_id', '=', id).execute();
  const [takesPartIn, wantsToJoin] = [
    await missionsIn('mission_participant'),
    await missionsIn('organisation_interest'),
  ];
  return {
    id,
    verification,
    takesPartIn: takesPartIn.map((row) => row.mission_id),
    wantsToJoin: wantsToJoin.map((row) => row.mission_id),
  };
}

/** An organisation that the asker may see, with what decisions about it depend on. */
export async function loadOrganisation(asker: Act | Ask, id: OrganisationId) {
  const facts = await findOrganisationFacts(asker, id);
  if (!facts) throw new PortalError('not_found');
  permit(mayViewOrganisation(asker.actor, facts));
  const row = await readerOf(asker)
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, facts };
}

/** Whether the asker belongs to the organisation, whichever one they act for now. */
export async function belongsTo(asker: Act | Ask, id: OrganisationId): Promise<boolean> {
  if (!asker.actor) return false;
  const row = await readerOf(asker)
    .selectFrom('membership')
    .select('id')
    .where('organisation_id', '=', id)
    .where('person_id', '=', asker.actor.personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Its own people hear what happens to it, and the coordinators who look after it. */
export async function mayHearOrganisation(ask: Ask, id: string): Promise<boolean> {
  const organisationId = id as OrganisationId;
  if (actsFor(ask.actor, organisationId)) return true;
  const facts = await findOrganisationFacts(ask, organisationId);
  if (!facts || !ask.actor) return false;
  const { coordinates } = ask.actor;
  return (
    coordinates === 'all' ||
    [...facts.takesPartIn, ...facts.wantsToJoin].some((mission) => coordinates.includes(mission))
  );
}

/** Organisations that a visitor may see, as a condition of another slice's own query. */
export { visibleTo as organisationsVisibleTo } from './visible.ts';
