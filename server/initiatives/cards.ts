import type { InitiativeId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { InitiativeFacts } from '#domain/initiatives/policy.ts';
import type { Ask } from '../core/act.ts';
import type { InitiativeCard } from './view.ts';
import { visibleTo } from './visible.ts';

/** Initiatives as they stand now, those that the asker may see. Two statements. */
export async function initiativeCards(ask: Ask, ids: readonly string[]): Promise<InitiativeCard[]> {
  const rows = await cardRows(ask, ids as InitiativeId[]);
  const partners = await ask.read
    .selectFrom('partnership')
    .select(['initiative_id', 'organisation_id'])
    .where('initiative_id', 'in', ids as InitiativeId[])
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => {
    const partnerIds = partners
      .filter((partner) => partner.initiative_id === row.id)
      .map((partner) => partner.organisation_id);
    return {
      kind: 'initiative',
      id: row.id,
      title: row.title,
      language: row.language,
      state: row.state,
      theme: row.theme,
      endsOn: row.ends_on,
      lead: { id: row.lead_organisation_id, name: row.lead },
      partners: partnerIds.length,
      openNeeds: Number(row.open_needs),
      missionId: row.mission_id,
      facts: factsOf(row, partnerIds),
    };
  });
}

type Row = Awaited<ReturnType<typeof cardRows>>[number];

const factsOf = (row: Row, partnerIds: readonly OrganisationId[]): InitiativeFacts => ({
  mission: { id: row.mission_id, state: row.mission_state },
  state: row.state,
  leadId: row.lead_organisation_id,
  partnerIds,
  proposed: row.proposed_at !== null,
  approved: row.approved_at !== null,
  belongsToLead: Number(row.seats_with_lead) > 0,
});

function cardRows(ask: Ask, ids: readonly InitiativeId[]) {
  const me = ask.actor?.personId ?? ('' as PersonId);
  return ask.read
    .selectFrom('initiative')
    .innerJoin('organisation', 'organisation.id', 'initiative.lead_organisation_id')
    .innerJoin('mission', 'mission.id', 'initiative.mission_id')
    .selectAll('initiative')
    .select((eb) => [
      'organisation.name as lead',
      'mission.state as mission_state',
      eb
        .selectFrom('need')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('need.initiative_id', '=', 'initiative.id')
        .where('need.state', 'in', ['open', 'partly_covered'])
        .as('open_needs'),
      eb
        .selectFrom('membership')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('membership.organisation_id', '=', 'initiative.lead_organisation_id')
        .where('membership.person_id', '=', me)
        .where('membership.ended_at', 'is', null)
        .as('seats_with_lead'),
    ])
    .where('initiative.id', 'in', ids)
    .where(visibleTo(ask.actor) as never)
    .execute();
}
