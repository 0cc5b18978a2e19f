import type { OrganisationId } from '#domain/core/id.ts';
import { dateOf } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { organisationsOf, stateOn } from './verification-sql.ts';
import type { MemberItem, MissionRef, PartnerItem } from './view.ts';

/** Organisations as lists show them; narrowed by whoever asks. */
export function partnerItems(ask: Ask) {
  return organisationsOf(ask.read).select([
    'organisation.id',
    'organisation.name',
    'organisation.acronym',
    'organisation.kind',
    'organisation.country',
    'organisation.source',
    stateOn(dateOf(ask.now)).as('verification'),
  ]);
}

export async function partnerItem(ask: Ask, id: OrganisationId): Promise<PartnerItem> {
  return partnerItems(ask).where('organisation.id', '=', id).executeTakeFirstOrThrow();
}

export async function missionRefs(ask: Ask, ids: readonly string[]): Promise<MissionRef[]> {
  if (ids.length === 0) return [];
  return ask.read
    .selectFrom('mission')
    .select(['id', 'slug', 'acronym', 'name'])
    .where('id', 'in', ids as MissionRef['id'][])
    .orderBy('acronym')
    .execute();
}

export const MEMBERS_SHOWN = 200;

/** Who acts for the organisation now, by name. */
export function membersOf(ask: Ask, id: OrganisationId): Promise<MemberItem[]> {
  return ask.read
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.name', 'membership.role', 'membership.since'])
    .where('membership.organisation_id', '=', id)
    .where('membership.ended_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(MEMBERS_SHOWN)
    .execute();
}
