import { fromJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import type { InitiativeId, MissionId } from '#domain/core/id.ts';
import { mayEdit } from '#domain/initiatives/policy.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { loadInitiative } from './access.ts';
import { partnerChoices } from './partner-choices.ts';
import { milestonesOf, placeRows, reviewsOf } from './read-initiative.ts';
import type { DraftedNeedView, ItemChoice, PlanChoices, PlanView } from './view.ts';

/** What a new initiative of this mission can choose from. */
export async function planChoices(
  ask: Ask,
  { mission: idOrSlug }: { mission: string },
): Promise<PlanChoices> {
  const mission = await loadMission(ask, idOrSlug);
  const own = ask.actor?.organisation?.id;
  const partners = ask.actor ? await partnerChoices(ask, mission.id) : [];
  return {
    mission: {
      id: mission.id,
      slug: mission.slug,
      acronym: mission.acronym,
      startedOn: mission.started_on,
    },
    tasks: await tasksOf(ask, mission.id),
    partners: partners.filter((choice) => choice.id !== own),
    items: await itemChoices(ask),
  };
}

function tasksOf(ask: Ask, missionId: MissionId): Promise<PlanChoices['tasks']> {
  return ask.read
    .selectFrom('mandate_task')
    .select(['id', 'code', 'title'])
    .where('mission_id', '=', missionId)
    .where('dropped_on', 'is', null)
    .orderBy('position')
    .execute();
}

async function itemChoices(ask: Ask): Promise<ItemChoice[]> {
  const rows = await ask.read
    .selectFrom('item')
    .select(['id', 'name', 'category', 'base_unit as unit'])
    .where('retired_on', 'is', null)
    .orderBy('category')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, name: fromJson(row.name) }));
}

/** An initiative as its lead edits it. */
export async function plan(ask: Ask, { id }: { id: string }): Promise<PlanView> {
  const loaded = await loadInitiative(ask, id as InitiativeId);
  permit(mayEdit(ask.actor, loaded.facts));
  const partners = await ask.read
    .selectFrom('partnership')
    .select(['organisation_id as organisationId', 'role', 'iati_role as iatiRole'])
    .where('initiative_id', '=', loaded.id)
    .where('ended_at', 'is', null)
    .where('role', '!=', 'lead')
    .execute();
  const { stated } = await ask.read
    .selectFrom('need')
    .select((eb) => eb.fn.countAll<number>().as('stated'))
    .where('initiative_id', '=', loaded.id)
    .executeTakeFirstOrThrow();
  const places = await placeRows(ask, loaded.id);
  return {
    id: loaded.id,
    version: loaded.version,
    state: loaded.state,
    title: loaded.title,
    taskId: loaded.task_id,
    summary: loaded.summary,
    language: loaded.language,
    theme: loaded.theme,
    startsOn: loaded.starts_on,
    endsOn: loaded.ends_on,
    partners,
    places: places.map(({ precise, ...place }) => ({ ...place, precise: precise === 1 })),
    milestones: await milestonesOf(ask, loaded.id),
    needs: fromJson(loaded.drafted_needs) as readonly DraftedNeedView[],
    statedNeeds: Number(stated),
    choices: await planChoices(ask, { mission: loaded.mission_id }),
    reviews: await reviewsOf(ask, loaded.id),
  };
}
