import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { InitiativeId, JoinRequestId, OrganisationId } from '#domain/core/id.ts';
import { type JoinFacts, mayViewJoin } from '#domain/initiatives/join-policy.ts';
import { type InitiativeFacts, mayViewInitiative } from '#domain/initiatives/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { belongsTo } from '../organisations/access.ts';

/** An initiative and what decisions about it depend on, whoever asks. Locked inside a command. */
async function readInitiative(asker: Act | Ask, id: InitiativeId) {
  if ('tx' in asker) await lock(asker, id);
  const read = readerOf(asker);
  const row = await read
    .selectFrom('initiative')
    .innerJoin('mission', 'mission.id', 'initiative.mission_id')
    .selectAll('initiative')
    .select([
      'mission.state as mission_state',
      'mission.slug as mission_slug',
      'mission.acronym as mission_acronym',
      'mission.started_on as mission_started_on',
    ])
    .where('initiative.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const partners = await read
    .selectFrom('partnership')
    .select('organisation_id')
    .where('initiative_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const facts: InitiativeFacts = {
    mission: { id: row.mission_id, state: row.mission_state },
    state: row.state,
    leadId: row.lead_organisation_id,
    partnerIds: partners.map((partner) => partner.organisation_id),
    proposed: row.proposed_at !== null,
    approved: row.approved_at !== null,
    belongsToLead: await belongsTo(asker, row.lead_organisation_id),
  };
  return { ...row, facts };
}

export type LoadedInitiative = Awaited<ReturnType<typeof readInitiative>>;

/** An initiative that the asker may see. */
export async function loadInitiative(asker: Act | Ask, id: InitiativeId): Promise<LoadedInitiative> {
  const initiative = await readInitiative(asker, id);
  permit(mayViewInitiative(asker.actor, initiative.facts));
  return initiative;
}

/** Two who decide on the same initiative at once do it one after the other. */
async function lock(act: Act, id: InitiativeId): Promise<void> {
  const row = act.tx.selectFrom('initiative').select('id').where('id', '=', id);
  await (act.dialect.forUpdate(row as never) as typeof row).execute();
}

/** A request to join, or an invitation, with its initiative; for who has no part in either it does not exist. */
export async function loadJoinRequest(asker: Act | Ask, id: JoinRequestId) {
  const read = readerOf(asker);
  const found = await read
    .selectFrom('join_request')
    .select('initiative_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new PortalError('not_found');
  const initiative = await readInitiative(asker, found.initiative_id);
  const join = await read
    .selectFrom('join_request')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const facts = await joinFactsOf(asker, initiative.facts, join);
  permit(mayViewJoin(asker.actor, initiative.facts, facts));
  return { ...join, initiative, facts };
}

export type LoadedJoinRequest = Awaited<ReturnType<typeof loadJoinRequest>>;

export async function joinFactsOf(
  asker: Act | Ask,
  facts: InitiativeFacts,
  join: Omit<JoinFacts, 'organisationId' | 'belongsToAsking'> & { organisation_id: OrganisationId },
): Promise<JoinFacts> {
  const { direction, state, organisation_id: organisationId } = join;
  const belongsToAsking =
    direction === 'request' ? await belongsTo(asker, organisationId) : facts.belongsToLead;
  return { direction, state, organisationId, belongsToAsking };
}

/** What happens to an initiative is heard by whoever may see it. */
export async function mayHearInitiative(ask: Ask, id: string): Promise<boolean> {
  return loadInitiative(ask, id as InitiativeId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof PortalError) return false;
      throw error;
    },
  );
}

/** Initiatives that a visitor may see, as a condition of another slice's own query. */
export { visibleTo as initiativesVisibleTo } from './visible.ts';
