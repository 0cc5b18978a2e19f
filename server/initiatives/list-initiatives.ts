import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { Tables } from '#db/schema/tables.ts';
import { searchWords } from '#domain/core/fold.ts';
import type { InitiativeId, MissionId, OrganisationId } from '#domain/core/id.ts';
import { type Page, pageOf } from '#domain/core/page.ts';
import { initiativeStates } from '#domain/initiatives/lifecycle.ts';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { type ItemCategory, itemCategories } from '#domain/resources/items.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import type { InitiativeItem, InitiativeList } from './view.ts';
import { visibleTo } from './visible.ts';

/** What the address may ask; an answer that is none of those offered narrows nothing. */
const asked = z.object({
  q: z.string().max(200).catch(''),
  theme: z
    .enum(Object.keys(themes) as [Theme])
    .optional()
    .catch(undefined),
  state: z.enum(initiativeStates).optional().catch(undefined),
  area: z.string().max(120).optional().catch(undefined),
  /** A category of items of which something is still needed. */
  need: z.enum(itemCategories).optional().catch(undefined),
  /** `own`: those in which the asker's organisation has a place. */
  mine: z.enum(['own']).optional().catch(undefined),
  /** Those in which this organisation has a place. */
  organisation: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export type Narrowing = Readonly<Record<string, string | undefined>>;

const ROWS = 30;

/** The initiatives the asker may see, in one mission or in all, the newest first; every word must be found. */
export async function listInitiatives(ask: Ask, narrowing: Narrowing = {}): Promise<InitiativeList> {
  const mission = narrowing.mission ? await loadMission(ask, narrowing.mission) : null;
  const matching = narrowed(ask, narrowing, mission?.id);
  const { count } = await matching
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const { after } = asked.parse(narrowing);
  const rows = await matching
    .$if(after !== undefined, (query) => query.where('initiative.id', '<', after as InitiativeId))
    .select('initiative.id')
    .orderBy('initiative.id', 'desc')
    .limit(ROWS + 1)
    .execute();
  const page: Page<{ id: InitiativeId }> = pageOf(rows, ROWS, (row) => row.id);
  const items = await itemsOf(
    ask,
    page.rows.map((row) => row.id),
  );
  return { rows: items, next: page.next, count: Number(count), areas: await areasOf(ask, mission?.id) };
}

function narrowed(ask: Ask, narrowing: Narrowing, missionId: MissionId | undefined) {
  const { q, theme, state, area, need, mine, organisation } = asked.parse(narrowing);
  const partner = organisation ?? (mine && ask.actor?.organisation?.id);
  let query = ask.read.selectFrom('initiative').where(visibleTo(ask.actor));
  if (missionId) query = query.where('initiative.mission_id', '=', missionId);
  for (const word of searchWords(q)) query = query.where('initiative.search_key', 'like', `%${word}%`);
  if (theme) query = query.where('initiative.theme', '=', theme);
  if (state) query = query.where('initiative.state', '=', state);
  else query = query.where('initiative.state', '!=', 'cancelled');
  if (area) query = query.where('initiative.id', 'in', inArea(area));
  if (need) query = query.where('initiative.id', 'in', inNeedOf(need));
  if (partner) query = query.where('initiative.id', 'in', withPartner(partner as OrganisationId));
  return query;
}

type OfInitiative = ExpressionBuilder<Tables, 'initiative'>;

const inArea = (area: string) => (eb: OfInitiative) =>
  eb
    .selectFrom('initiative_place')
    .select('initiative_place.initiative_id')
    .where((inner) =>
      inner.or([inner('initiative_place.admin1', '=', area), inner('initiative_place.name', '=', area)]),
    );

const inNeedOf = (category: ItemCategory) => (eb: OfInitiative) =>
  eb
    .selectFrom('need')
    .innerJoin('item', 'item.id', 'need.item_id')
    .select('need.initiative_id')
    .where('item.category', '=', category)
    .where('need.state', 'in', ['open', 'partly_covered'])
    .where('need.initiative_id', 'is not', null)
    .$castTo<{ initiative_id: InitiativeId }>();

const withPartner = (organisationId: OrganisationId) => (eb: OfInitiative) =>
  eb
    .selectFrom('partnership')
    .select('partnership.initiative_id')
    .where('partnership.organisation_id', '=', organisationId)
    .where('partnership.ended_at', 'is', null);

/** The items of these ids, in this order. */
async function itemsOf(ask: Ask, ids: readonly InitiativeId[]): Promise<InitiativeItem[]> {
  if (ids.length === 0) return [];
  const rows = await itemRows(ask, ids);
  const places = await ask.read
    .selectFrom('initiative_place')
    .select(['initiative_id', 'name'])
    .where('initiative_id', 'in', ids)
    .where('position', '<', 3)
    .orderBy('position')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { leadId, leadName, missionId, slug, acronym, partners, openNeeds, ...item } = row;
    return [
      {
        ...item,
        lead: { id: leadId, name: leadName },
        mission: { id: missionId, slug, acronym },
        partners: Number(partners),
        openNeeds: Number(openNeeds),
        places: places.filter((place) => place.initiative_id === id).map((place) => place.name),
      },
    ];
  });
}

function itemRows(ask: Ask, ids: readonly InitiativeId[]) {
  return ask.read
    .selectFrom('initiative')
    .innerJoin('organisation', 'organisation.id', 'initiative.lead_organisation_id')
    .innerJoin('mission', 'mission.id', 'initiative.mission_id')
    .select((eb) => [
      'initiative.id',
      'initiative.title',
      'initiative.language',
      'initiative.theme',
      'initiative.state',
      'initiative.source',
      'initiative.starts_on as startsOn',
      'initiative.ends_on as endsOn',
      'organisation.id as leadId',
      'organisation.name as leadName',
      'mission.id as missionId',
      'mission.slug',
      'mission.acronym',
      eb
        .selectFrom('partnership')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('partnership.initiative_id', '=', 'initiative.id')
        .where('partnership.ended_at', 'is', null)
        .as('partners'),
      eb
        .selectFrom('need')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('need.initiative_id', '=', 'initiative.id')
        .where('need.state', 'in', ['open', 'partly_covered'])
        .as('openNeeds'),
    ])
    .where('initiative.id', 'in', ids)
    .execute();
}

/** Regions, or places without one, in which there is work, by name. */
async function areasOf(ask: Ask, missionId: MissionId | undefined): Promise<string[]> {
  const rows = await ask.read
    .selectFrom('initiative_place')
    .innerJoin('initiative', 'initiative.id', 'initiative_place.initiative_id')
    .select((eb) => eb.fn.coalesce('initiative_place.admin1', 'initiative_place.name').as('area'))
    .distinct()
    .where(visibleTo(ask.actor) as never)
    .$if(missionId !== undefined, (query) =>
      query.where('initiative.mission_id', '=', missionId as MissionId),
    )
    .limit(400)
    .execute();
  return rows.map((row) => row.area).sort((one, other) => one.localeCompare(other));
}
