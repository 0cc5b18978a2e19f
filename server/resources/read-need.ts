import type { NeedId } from '#domain/core/id.ts';
import type { NeedFacts } from '#domain/resources/policy.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { loadNeed } from './access.ts';
import { allocationViews } from './allocation-views.ts';
import { heardBy } from './heard.ts';
import { itemViews } from './item-views.ts';
import { gapStates } from './narrow-needs.ts';
import { historyOfNeed } from './need-history.ts';
import { type NeedRow, needItems, needPosition, needRows } from './need-rows.ts';
import { matchesOf } from './read-matches.ts';
import type { ItemView, MatchesView, MatchView, NeedItem, NeedView } from './view-needs.ts';

/** More suggestions, or near misses, than these are counted, not shown. */
const SHOWN = 12;

/** One need: how far it is covered and by what, what else would fit and why, and what happened. */
export async function need(ask: Ask, { id }: { id: string }): Promise<NeedView> {
  const { facts } = await loadNeed(ask, id as NeedId);
  const heard = await heardBy(ask, facts.missionId);
  const row = await needRows(ask)
    .where('need.id', '=', id as NeedId)
    .executeTakeFirstOrThrow();
  const [item] = (await needItems(ask, [row])) as [NeedItem];
  const [itemChoice] = (await itemViews(ask, [row.item_id])) as [ItemView];
  const mission = await loadMission(ask, row.mission_id);
  const allocations = await allocationViews(ask, { need: row.id });
  return {
    ...item,
    ...written(ask, row, facts),
    itemChoice,
    mission: { id: mission.id, slug: mission.slug, acronym: mission.acronym },
    statedBy: await nameOf(ask, row),
    matches: await matchesView(ask, row, item),
    allocations,
    history: await historyOfNeed(
      ask,
      row.id,
      allocations.map((allocation) => allocation.id),
    ),
    heard,
  };
}

function written(ask: Ask, row: NeedRow, facts: NeedFacts) {
  const { point, exact } = needPosition(ask, row);
  return {
    version: row.version,
    note: row.note,
    theme: row.theme,
    position: point && { ...point, coarse: !exact },
    statedAt: row.stated_at,
    facts,
  };
}

async function nameOf(ask: Ask, { stated_by: personId }: NeedRow): Promise<string | null> {
  if (!personId) return null;
  const person = await ask.read
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.name ?? null;
}

/** Only what is open looks for offers. */
async function matchesView(ask: Ask, row: NeedRow, item: NeedItem): Promise<MatchesView> {
  const looks = gapStates.includes(row.state) && item.ladder.open > 0;
  const found = looks
    ? await matchesOf(ask, [{ row, open: item.ladder.open }])
    : new Map<string, MatchView[]>();
  const all = found.get(row.id) ?? [];
  const suggestions = all.filter(({ match }) => match.whyNot.length === 0);
  const nearMisses = all.filter(({ match }) => match.whyNot.length > 0);
  return {
    suggestions: suggestions.slice(0, SHOWN),
    nearMisses: nearMisses.slice(0, SHOWN),
    counts: { suggestions: suggestions.length, nearMisses: nearMisses.length },
  };
}
