import type { CalendarDate, MissionId, NeedId } from '#domain/core/id.ts';
import { type Page, pageOf } from '#domain/core/page.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { type NeedNarrowing, type NeedsWanted, needsLike, needsWanted, statesShown } from './narrow-needs.ts';
import { type NeedRow, needItems, needRows } from './need-rows.ts';
import type { NeedItem } from './view-needs.ts';

const ROWS = 40;

/** A page of the needs the asker may see, in one mission or in all: the most urgent first. */
export async function listNeeds(ask: Ask, narrowing: NeedNarrowing = {}): Promise<Page<NeedItem>> {
  const mission = narrowing.mission ? await loadMission(ask, narrowing.mission) : null;
  const page = await pageOfNeeds(ask, needsWanted(narrowing), mission?.id);
  return { rows: await needItems(ask, page.rows), next: page.next };
}

export async function pageOfNeeds(
  ask: Ask,
  want: NeedsWanted,
  missionId: MissionId | undefined,
): Promise<Page<NeedRow>> {
  const from = placeIn(want.after);
  const rows = await needRows(ask)
    .where(needsLike(ask.actor, want, missionId) as never)
    .where('need.state', 'in', statesShown(want.show))
    .$call((query) => (from ? startingAfter(query, from) : query))
    .orderBy('need.priority')
    .orderBy('need.needed_by')
    .orderBy('need.id')
    .limit(ROWS + 1)
    .execute();
  return pageOf(rows, ROWS, (row) => `${row.priority}_${row.needed_by}_${row.id}`);
}

interface Place {
  readonly rank: number;
  readonly day: CalendarDate;
  readonly id: NeedId;
}

function placeIn(cursor: string | undefined): Place | null {
  const [rank, day, id] = cursor?.split('_') ?? [];
  if (!rank || !day || !id || !Number.isInteger(Number(rank))) return null;
  return { rank: Number(rank), day: day as CalendarDate, id: id as NeedId };
}

function startingAfter(query: ReturnType<typeof needRows>, { rank, day, id }: Place) {
  return query.where((eb) => {
    const sameDay = eb.and([eb('need.needed_by', '=', day), eb('need.id', '>', id)]);
    const laterOn = eb.or([eb('need.needed_by', '>', day), sameDay]);
    return eb.or([eb('need.priority', '>', rank), eb.and([eb('need.priority', '=', rank), laterOn])]);
  });
}
