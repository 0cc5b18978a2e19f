import { z } from 'zod';
import { coordinatesAny } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { dateOf, type MissionId, type OrganisationId } from '#domain/core/id.ts';
import { PAGE_SIZE, type Page, pageOf } from '#domain/core/page.ts';
import { type OrganisationKind, organisationKinds } from '#domain/organisations/kinds.ts';
import { verificationStates } from '#domain/organisations/lifecycle.ts';
import { nameKey } from '#domain/organisations/names.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { enterMission } from '../missions/access.ts';
import { partnerItems } from './listing.ts';
import { awaitsDecision, stateOn } from './verification-sql.ts';
import type { MissionRef, PartnerItem, VerificationItem } from './view.ts';

/** What the address may ask; an answer that is none of those offered narrows nothing. */
const partnersAsked = z.object({
  q: z.string().max(200).catch(''),
  kind: z
    .enum(Object.keys(organisationKinds) as [OrganisationKind])
    .optional()
    .catch(undefined),
  verification: z.enum(verificationStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export interface PartnersPage extends Page<PartnerItem> {
  readonly mission: MissionRef;
  readonly count: number;
}

/** The organisations that take part in a mission, for those who do. */
export async function partners(
  ask: Ask,
  { mission: slug, ...asked }: { mission: string } & Readonly<Record<string, string>>,
): Promise<PartnersPage> {
  const { id, acronym, name, ...mission } = await enterMission(ask, slug);
  const narrowing = partnersAsked.parse(asked);
  let query = partnersOf(ask, id, narrowing);
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const place = narrowing.after && (await nameKeyOf(ask, narrowing.after as OrganisationId));
  if (place) {
    query = query.where((eb) =>
      eb.or([
        eb('organisation.name_key', '>', place.name_key),
        eb.and([eb('organisation.name_key', '=', place.name_key), eb('organisation.id', '>', place.id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('organisation.name_key')
    .orderBy('organisation.id')
    .limit(PAGE_SIZE + 1)
    .execute();
  return {
    ...pageOf(rows, PAGE_SIZE, (row) => row.id),
    count,
    mission: { id, acronym, name, slug: mission.slug },
  };
}

function partnersOf(
  ask: Ask,
  missionId: MissionId,
  { q, kind, verification }: z.output<typeof partnersAsked>,
) {
  let query = partnerItems(ask)
    .innerJoin('mission_participant', 'mission_participant.organisation_id', 'organisation.id')
    .where('mission_participant.mission_id', '=', missionId);
  const words = nameKey(q).replaceAll(/[%_\\]/g, '');
  if (words) {
    query = query.where((eb) =>
      eb.or([
        eb('organisation.name_key', 'like', `%${words}%`),
        eb(eb.fn<string>('lower', ['organisation.acronym']), 'like', `${words}%`),
      ]),
    );
  }
  if (kind) query = query.where('organisation.kind', '=', kind);
  if (verification) query = query.where(stateOn(dateOf(ask.now)), '=', verification);
  return query;
}

function nameKeyOf(ask: Ask, id: OrganisationId) {
  return ask.read
    .selectFrom('organisation')
    .select(['id', 'name_key'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Undecided submissions to the missions one coordinates; those of one's own organisations are somebody else's. */
function awaitingMe(ask: Ask) {
  const { actor } = ask;
  if (!actor || !coordinatesAny(actor)) throw new PortalError(actor ? 'not_found' : 'not_signed_in');
  const query = partnerItems(ask)
    .where(awaitsDecision())
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.organisation_id', '=', 'organisation.id')
            .where('membership.person_id', '=', actor.personId)
            .where('membership.ended_at', 'is', null),
        ),
      ),
    );
  const { coordinates } = actor;
  if (coordinates === 'all') return query;
  return query.where((eb) =>
    eb.or([
      eb(
        'organisation.id',
        'in',
        eb
          .selectFrom('organisation_interest')
          .select('organisation_id')
          .where('mission_id', 'in', coordinates),
      ),
      eb(
        'organisation.id',
        'in',
        eb.selectFrom('mission_participant').select('organisation_id').where('mission_id', 'in', coordinates),
      ),
    ]),
  );
}

/** A coordinator's queue of verifications, the longest waiting first. */
export async function verifications(
  ask: Ask,
  { after }: { after?: string | undefined },
): Promise<Page<VerificationItem>> {
  const [at, id] = after?.split('_') ?? [];
  let query = awaitingMe(ask).select('organisation.submitted_at');
  if (at && id) {
    query = query.where((eb) =>
      eb.or([
        eb('organisation.submitted_at', '>', at as VerificationItem['submittedAt']),
        eb.and([
          eb('organisation.submitted_at', '=', at as VerificationItem['submittedAt']),
          eb('organisation.id', '>', id as OrganisationId),
        ]),
      ]),
    );
  }
  const rows = await query
    .orderBy('organisation.submitted_at')
    .orderBy('organisation.id')
    .limit(PAGE_SIZE + 1)
    .execute();
  const missions = await acronymsOf(
    ask,
    rows.map((row) => row.id),
  );
  const items = rows.map(({ submitted_at, ...row }) => ({
    ...row,
    submittedAt: submitted_at as VerificationItem['submittedAt'],
    missions: missions.get(row.id) ?? [],
  }));
  return pageOf(items, PAGE_SIZE, (row) => `${row.submittedAt}_${row.id}`);
}

async function acronymsOf(ask: Ask, ids: readonly OrganisationId[]): Promise<Map<OrganisationId, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ask.read
    .selectFrom('organisation_interest')
    .innerJoin('mission', 'mission.id', 'organisation_interest.mission_id')
    .select(['organisation_id', 'acronym'])
    .where('organisation_id', 'in', ids)
    .orderBy('acronym')
    .execute();
  const acronyms = new Map<OrganisationId, string[]>();
  for (const row of rows)
    acronyms.set(row.organisation_id, [...(acronyms.get(row.organisation_id) ?? []), row.acronym]);
  return acronyms;
}

const SHOWN_AT_HOME = 5;

/** Organisations that wait for this coordinator to verify them. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  if (!coordinatesAny(ask.actor)) return [];
  const { count } = await awaitingMe(ask)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count === 0) return [];
  const { rows } = await verifications(ask, {});
  const items = rows.slice(0, SHOWN_AT_HOME).map((row) => ({
    id: row.id,
    title: row.name,
    from: row.missions.join(', ') || null,
    href: `/organisations/${row.id}/assess`,
    at: row.submittedAt,
    due: null,
  }));
  return [{ key: 'verifications', items, count }];
}

/** Missions an organisation may ask to work in. */
export function missionChoices(ask: Ask): Promise<MissionRef[]> {
  return ask.read
    .selectFrom('mission')
    .select(['id', 'slug', 'acronym', 'name'])
    .where('state', '!=', 'closed')
    .orderBy('acronym')
    .execute();
}
