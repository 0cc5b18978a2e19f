import { fromJson } from '#db/schema/core.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { enterMission } from '../missions/access.ts';
import { heardBy } from './heard.ts';
import { pageOfNeeds } from './list-needs.ts';
import { gapStates, type NeedNarrowing, type NeedsWanted, needsLike, needsWanted } from './narrow-needs.ts';
import { needItems } from './need-rows.ts';
import { matchesOf } from './read-matches.ts';
import type { GapBoard, NeedChoice } from './view-needs.ts';
import { needsVisibleTo } from './visible-needs.ts';

const MOST_CHOICES = 400;

/** A mission's needs by urgency, how far each is covered, and what would cover it best. */
export async function gapBoard(ask: Ask, narrowing: NeedNarrowing): Promise<GapBoard> {
  const { id } = await enterMission(ask, narrowing.mission ?? '');
  const heard = await heardBy(ask, id);
  const want = needsWanted(narrowing);
  const page = await pageOfNeeds(ask, want, id);
  const items = await needItems(ask, page.rows);
  const open = new Map(items.map((item) => [item.id, item.ladder.open]));
  const gaps = page.rows
    .filter((row) => gapStates.includes(row.state))
    .map((row) => ({ row, open: open.get(row.id) ?? 0 }));
  const matches = await matchesOf(ask, gaps);
  return {
    rows: items.map((item) => ({ ...item, best: matches.get(item.id)?.[0] ?? null })),
    next: page.next,
    counts: await countsOf(ask, want, id),
    items: await neededItems(ask, id),
    places: await placesOf(ask, id),
    heard,
  };
}

async function countsOf(ask: Ask, want: NeedsWanted, missionId: MissionId): Promise<GapBoard['counts']> {
  const rows = await ask.read
    .selectFrom('need')
    .select((eb) => ['need.state', eb.fn.countAll<number>().as('count')])
    .where(needsVisibleTo(ask.actor))
    .where(needsLike(ask.actor, want, missionId))
    .groupBy('need.state')
    .execute();
  const of = (states: readonly string[]) =>
    rows.reduce((sum, row) => sum + (states.includes(row.state) ? Number(row.count) : 0), 0);
  return { gaps: of(gapStates), untouched: of(['open']), all: of(rows.map((row) => row.state)) };
}

/** Items that are needed, by category. */
async function neededItems(ask: Ask, missionId: MissionId): Promise<NeedChoice[]> {
  const rows = await ask.read
    .selectFrom('item')
    .select(['item.id', 'item.name', 'item.category'])
    .where('item.id', 'in', (eb) =>
      eb
        .selectFrom('need')
        .select('need.item_id')
        .where('need.mission_id', '=', missionId)
        .where(needsVisibleTo(ask.actor) as never),
    )
    .orderBy('item.category')
    .orderBy('item.code')
    .limit(MOST_CHOICES)
    .execute();
  return rows.map((row) => ({ ...row, name: fromJson(row.name) }));
}

/** Places where something is needed, by name. */
async function placesOf(ask: Ask, missionId: MissionId): Promise<string[]> {
  const rows = await ask.read
    .selectFrom('need')
    .select('need.place_name as name')
    .distinct()
    .where('need.mission_id', '=', missionId)
    .where('need.place_name', 'is not', null)
    .where(needsVisibleTo(ask.actor))
    .limit(MOST_CHOICES)
    .execute();
  return rows.flatMap(({ name }) => name ?? []).sort((one, other) => one.localeCompare(other));
}
