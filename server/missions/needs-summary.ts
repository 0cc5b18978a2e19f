import type { ExpressionBuilder } from 'kysely';
import { fromJson } from '#db/schema/core.ts';
import type { Tables } from '#db/schema/tables.ts';
import type { MissionId } from '#domain/core/id.ts';
import { publicStates } from '#domain/initiatives/lifecycle.ts';
import { ladderOf } from '#domain/resources/coverage.ts';
import { priorityOf } from '#domain/resources/items.ts';
import type { Ask } from '../core/act.ts';
import type { NeedInBrief, NeedsSummary } from './view.ts';

const MOST = 5;
const gaps = ['open', 'partly_covered'] as const;

interface Which {
  /** One mission; all of them where it is absent. */
  readonly missionId?: MissionId;
  /** Takes part and so sees every need that is stated; others see those of approved initiatives. */
  readonly entered: boolean;
}

/** What a mission needs: how many lines stand where, what is open by category, and the most pressing of them. */
export async function needsSummary(ask: Ask, which: Which): Promise<NeedsSummary> {
  const states = await needs(ask, which)
    .select((eb) => ['need.state', eb.fn.countAll<number>().as('count')])
    .groupBy('need.state')
    .execute();
  const of = (...wanted: string[]) =>
    states.reduce((sum, row) => sum + (wanted.includes(row.state) ? Number(row.count) : 0), 0);
  const categories = await needs(ask, which)
    .where('need.state', 'in', gaps)
    .innerJoin('item', 'item.id', 'need.item_id')
    .select((eb) => ['item.category', eb.fn.countAll<number>().as('open')])
    .groupBy('item.category')
    .execute();
  return {
    open: of(...gaps),
    untouched: of('open'),
    stated: of('open', 'partly_covered', 'covered', 'received', 'closed'),
    promised: of('partly_covered', 'covered', 'received'),
    covered: of('covered', 'received'),
    received: of('received'),
    categories: categories
      .map((row) => ({ category: row.category, open: Number(row.open) }))
      .sort((one, other) => other.open - one.open || one.category.localeCompare(other.category)),
    pressing: await pressingNeeds(ask, which, MOST),
  };
}

/** The most urgent needs that are not covered, the earliest first among equals. */
export async function pressingNeeds(ask: Ask, which: Which, most: number): Promise<NeedInBrief[]> {
  const rows = await briefs(ask, which)
    .orderBy('need.priority')
    .orderBy('need.needed_by')
    .orderBy('need.id')
    .limit(most)
    .execute();
  const allocations = await allocationsOf(
    ask,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => inBrief(row, allocations));
}

function briefs(ask: Ask, which: Which) {
  return needs(ask, which)
    .where('need.state', 'in', gaps)
    .innerJoin('item', 'item.id', 'need.item_id')
    .innerJoin('mission', 'mission.id', 'need.mission_id')
    .leftJoin('initiative', 'initiative.id', 'need.initiative_id')
    .select([
      'need.id',
      'need.title',
      'item.name as item',
      'item.base_unit as unit',
      'need.quantity',
      'need.needed_by',
      'need.needed_until',
      'need.priority',
      'mission.slug',
      'mission.acronym',
      'initiative.id as initiativeId',
      'initiative.title as initiativeTitle',
      'initiative.language',
    ]);
}

type Brief = Awaited<ReturnType<ReturnType<typeof briefs>['execute']>>[number];
type Allocations = Awaited<ReturnType<typeof allocationsOf>>;

function inBrief(row: Brief, allocations: Allocations): NeedInBrief {
  const { initiativeId, initiativeTitle, language, slug, acronym } = row;
  const own = allocations.filter((allocation) => allocation.need_id === row.id);
  return {
    id: row.id,
    title: row.title,
    item: fromJson(row.item),
    unit: row.unit,
    quantity: row.quantity,
    open: ladderOf(row, own).open,
    neededBy: row.needed_by,
    priority: priorityOf(row.priority),
    mission: { slug, acronym },
    initiative:
      initiativeId && initiativeTitle
        ? { id: initiativeId, title: initiativeTitle, language: language ?? 'en' }
        : null,
  };
}

function allocationsOf(ask: Ask, ids: readonly NeedInBrief['id'][]) {
  // Asked also where there is none, so that a page costs the same whatever it shows.
  return ask.read
    .selectFrom('allocation')
    .selectAll()
    .where('need_id', 'in', ids.length > 0 ? ids : ['' as NeedInBrief['id']])
    .execute();
}

function needs(ask: Ask, { missionId, entered }: Which) {
  return ask.read
    .selectFrom('need')
    .where('need.state', '!=', 'draft')
    .$if(missionId !== undefined, (query) => query.where('need.mission_id', '=', missionId as MissionId))
    .$if(!entered, (query) => query.where('need.initiative_id', 'in', approvedInitiatives));
}

const approvedInitiatives = (eb: ExpressionBuilder<Tables, 'need'>) =>
  eb.selectFrom('initiative').select('initiative.id').where('initiative.state', 'in', publicStates);
