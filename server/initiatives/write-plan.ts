import { toJson } from '#db/schema/core.ts';
import { type Issue, PortalError } from '#domain/core/errors.ts';
import { fold } from '#domain/core/fold.ts';
import type { InitiativeId, MissionId, OrganisationId } from '#domain/core/id.ts';
import { writableStates } from '#domain/initiatives/lifecycle.ts';
import { dateIssues } from '#domain/initiatives/plan.ts';
import type { PlanInput } from '#domain/initiatives/schema.ts';
import type { Act } from '../core/act.ts';
import { loadMandatedTask } from '../missions/access.ts';
import { partnerChoices } from './partner-choices.ts';

export type Plan = Omit<PlanInput, 'missionId' | 'propose'>;

const present = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);

/** What of a plan goes into the initiative's own row. */
export const planColumns = (plan: Plan) => ({
  title: plan.title,
  task_id: plan.taskId ?? null,
  summary: plan.summary ?? '',
  language: plan.language,
  theme: plan.theme ?? null,
  starts_on: plan.startsOn ?? null,
  ends_on: plan.endsOn ?? null,
});

/** Needs as far as they are written; they are stated when the initiative is proposed. */
export const draftedNeeds = (plan: Plan) => toJson(present(plan.needs).filter((need) => need.itemId));

/** Refuses a plan whose task, days or partners cannot be. */
export async function checkPlan(
  act: Act,
  plan: Plan,
  mission: { id: MissionId; started_on: PlanInput['startsOn'] & string },
  leadId: OrganisationId,
): Promise<void> {
  const issues: Issue[] = dateIssues(plan, { startedOn: mission.started_on });
  const known = new Set((await partnerChoices(act, mission.id)).map((choice) => choice.id));
  const named = new Set<OrganisationId>([leadId]);
  plan.partners.forEach((partner, at) => {
    const id = partner?.organisationId;
    if (!id) return;
    const path = `partners[${at}].organisationId`;
    if (named.has(id)) issues.push({ path, reason: 'initiatives.partner_twice' });
    else if (!known.has(id)) issues.push({ path, reason: 'initiatives.partner_unknown' });
    named.add(id);
  });
  if (issues.length > 0) throw new PortalError('input_invalid', undefined, issues);
  if (plan.taskId) await loadMandatedTask(act, mission.id, plan.taskId);
}

/** Writes places and milestones and, while it is still a draft, the partners; what was there before goes. */
export async function writePlan(
  act: Act,
  initiative: { id: InitiativeId; lead_organisation_id: OrganisationId; state: string },
  plan: Plan,
): Promise<void> {
  await writePlaces(act, initiative.id, plan);
  await writeMilestones(act, initiative.id, plan);
  if (writableStates.some((state) => state === initiative.state)) {
    await writePartners(act, initiative.id, initiative.lead_organisation_id, plan);
  }
  await refreshSearchKey(act, initiative.id);
}

async function writePlaces(act: Act, initiativeId: InitiativeId, plan: Plan): Promise<void> {
  await act.tx.deleteFrom('initiative_place').where('initiative_id', '=', initiativeId).execute();
  const places = present(plan.places).flatMap(({ name, ...place }) => (name ? [{ name, ...place }] : []));
  if (places.length === 0) return;
  await act.tx
    .insertInto('initiative_place')
    .values(
      places.map((place, position) => ({
        id: act.newId<'place'>(),
        initiative_id: initiativeId,
        position,
        name: place.name,
        country: place.country ?? null,
        admin1: place.admin1 ?? null,
        pcode: place.pcode ?? null,
        pcode_edition: place.pcodeEdition ?? null,
        latitude: place.latitude ?? null,
        longitude: place.longitude ?? null,
        precise: place.precise ? (1 as const) : (0 as const),
      })),
    )
    .execute();
}

/** Rows that carry an id stay the same milestone; one that was reached is never taken away. */
async function writeMilestones(act: Act, initiativeId: InitiativeId, plan: Plan): Promise<void> {
  const before = await act.tx
    .selectFrom('milestone')
    .select(['id', 'reached_on', 'position'])
    .where('initiative_id', '=', initiativeId)
    .execute();
  const written = present(plan.milestones).filter((row) => row.title);
  const kept = new Set(before.filter((row) => row.reached_on).map((row) => row.id));
  await act.tx
    .deleteFrom('milestone')
    .where('initiative_id', '=', initiativeId)
    .where('reached_on', 'is', null)
    .execute();
  const first = Math.max(-1, ...before.filter((row) => kept.has(row.id)).map((row) => row.position)) + 1;
  const known = new Set(before.map((row) => row.id));
  const fresh = written.filter((row) => !row.id || !kept.has(row.id));
  if (fresh.length === 0) return;
  await act.tx
    .insertInto('milestone')
    .values(
      fresh.map((row, at) => ({
        id: row.id && known.has(row.id) ? row.id : act.newId<'milestone'>(),
        initiative_id: initiativeId,
        position: first + at,
        title: row.title ?? '',
        due_on: row.dueOn ?? null,
        reached_on: null,
      })),
    )
    .execute();
}

async function writePartners(
  act: Act,
  initiativeId: InitiativeId,
  leadId: OrganisationId,
  plan: Plan,
): Promise<void> {
  await act.tx.deleteFrom('partnership').where('initiative_id', '=', initiativeId).execute();
  const partners = present(plan.partners).flatMap(({ organisationId, role, iatiRole }) =>
    organisationId ? [{ organisation_id: organisationId, role, iati_role: iatiRole }] : [],
  );
  const lead = { organisation_id: leadId, role: 'lead' as const, iati_role: 'accountable' as const };
  const own = { initiative_id: initiativeId, since: act.now, ended_at: null };
  await act.tx
    .insertInto('partnership')
    .values([lead, ...partners].map((partner) => ({ ...partner, ...own })))
    .execute();
}

/** Keeps what searches look through in step with title, summary, places and organisations. */
export async function refreshSearchKey(act: Act, id: InitiativeId): Promise<void> {
  const texts = await act.tx
    .selectFrom('initiative')
    .select(['title', 'summary'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const places = await act.tx
    .selectFrom('initiative_place')
    .select(['name', 'admin1', 'pcode'])
    .where('initiative_id', '=', id)
    .execute();
  const organisations = await act.tx
    .selectFrom('partnership')
    .innerJoin('organisation', 'organisation.id', 'partnership.organisation_id')
    .select(['organisation.name', 'organisation.acronym'])
    .where('initiative_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const words = [texts, ...places, ...organisations].flatMap((row) => Object.values(row));
  await act.tx
    .updateTable('initiative')
    .set({ search_key: fold(words.filter(Boolean).join(' ')) })
    .where('id', '=', id)
    .execute();
}
