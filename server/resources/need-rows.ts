import { fromJson } from '#db/schema/core.ts';
import type { NeedTable } from '#db/schema/resources.ts';
import type { InitiativeId, NeedId } from '#domain/core/id.ts';
import { ladderOf } from '#domain/resources/coverage.ts';
import { priorityOf } from '#domain/resources/items.ts';
import { knowsWhereNeeded, positionTold } from '#domain/resources/positions.ts';
import type { Ask } from '../core/act.ts';
import { initiativesVisibleTo } from '../initiatives/access.ts';
import { pointOf } from './sides.ts';
import type { NeedItem } from './view-needs.ts';
import { needsVisibleTo } from './visible-needs.ts';

/** The needs the asker may see, with what a list shows of each; a caller narrows, orders and cuts them. */
export function needRows(ask: Ask) {
  const own = ask.actor?.organisation?.id;
  return ask.read
    .selectFrom('need')
    .innerJoin('item', 'item.id', 'need.item_id')
    .innerJoin('organisation', 'organisation.id', 'need.organisation_id')
    .leftJoin('initiative', 'initiative.id', 'need.initiative_id')
    .leftJoin('partnership', (join) =>
      join
        .onRef('partnership.initiative_id', '=', 'need.initiative_id')
        .on('partnership.organisation_id', '=', own ?? ('' as never))
        .on('partnership.ended_at', 'is', null),
    )
    .selectAll('need')
    .select([
      'item.name as item',
      'item.category',
      'item.base_unit as unit',
      'organisation.name as organisation',
      'initiative.theme',
      'partnership.organisation_id as partner',
    ])
    .where(needsVisibleTo(ask.actor) as never);
}

export type NeedRow = Awaited<ReturnType<ReturnType<typeof needRows>['execute']>>[number];

/** What the ladders and matches of needs are made from. */
export function allocationsOfNeeds(ask: Ask, ids: readonly NeedId[]) {
  return ask.read
    .selectFrom('allocation')
    .selectAll()
    .where('need_id', 'in', ids.length > 0 ? ids : ['' as NeedId])
    .execute();
}

/** Rows as lists show them: their ladders, and their initiatives where the asker may know them. Two statements. */
export async function needItems(ask: Ask, rows: readonly NeedRow[]): Promise<NeedItem[]> {
  const allocations = await allocationsOfNeeds(
    ask,
    rows.map((row) => row.id),
  );
  const initiatives = await initiativesOf(ask, rows);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    item: fromJson(row.item),
    category: row.category,
    unit: row.unit,
    quantity: row.quantity,
    neededBy: row.needed_by,
    neededUntil: row.needed_until,
    priority: priorityOf(row.priority),
    state: row.state,
    place: row.place_name,
    organisation: { id: row.organisation_id, name: row.organisation },
    initiative: (row.initiative_id && initiatives.get(row.initiative_id)) || null,
    ladder: ladderOf(
      row,
      allocations.filter((allocation) => allocation.need_id === row.id),
    ),
  }));
}

async function initiativesOf(ask: Ask, rows: readonly Pick<NeedTable, 'initiative_id'>[]) {
  const ids = [...new Set(rows.flatMap((row) => row.initiative_id ?? []))];
  const found = await ask.read
    .selectFrom('initiative')
    .select(['id', 'title', 'language'])
    .where('id', 'in', ids.length > 0 ? ids : ['' as InitiativeId])
    .where(initiativesVisibleTo(ask.actor))
    .execute();
  return new Map(found.map((row) => [row.id, row]));
}

/** Where it is needed, as exactly as the asker may know it. */
export function needPosition(ask: Ask, row: NeedRow) {
  const facts = { missionId: row.mission_id, organisationId: row.organisation_id };
  const exact = knowsWhereNeeded(ask.actor, facts, row.partner !== null);
  return { point: positionTold(pointOf(row), exact), exact };
}
