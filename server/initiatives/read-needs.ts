import { fromJson } from '#db/schema/core.ts';
import type { InitiativeId } from '#domain/core/id.ts';
import { ladderOf } from '#domain/resources/coverage.ts';
import { priorityOf } from '#domain/resources/items.ts';
import type { Ask } from '../core/act.ts';
import type { NeedOfInitiative } from './view.ts';

/** What an initiative needs and how far each is covered; drafts only for who sees the inside. */
export async function needsOf(ask: Ask, id: InitiativeId, inside: boolean): Promise<NeedOfInitiative[]> {
  const rows = await stated(ask, id, inside);
  if (rows.length === 0) return [];
  const allocations = await ask.read
    .selectFrom('allocation')
    .selectAll()
    .where(
      'need_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  return rows.map(({ needed_by, needed_until, ...row }) => ({
    id: row.id,
    title: row.title,
    item: fromJson(row.item),
    unit: row.unit,
    quantity: row.quantity,
    neededBy: needed_by,
    priority: priorityOf(row.priority),
    state: row.state,
    ladder: ladderOf(
      { quantity: row.quantity, needed_by, needed_until },
      allocations.filter((allocation) => allocation.need_id === row.id),
    ),
  }));
}

function stated(ask: Ask, id: InitiativeId, inside: boolean) {
  return ask.read
    .selectFrom('need')
    .innerJoin('item', 'item.id', 'need.item_id')
    .select([
      'need.id',
      'need.title',
      'item.name as item',
      'item.base_unit as unit',
      'need.quantity',
      'need.needed_by',
      'need.needed_until',
      'need.priority',
      'need.state',
    ])
    .where('need.initiative_id', '=', id)
    .$if(!inside, (query) => query.where('need.state', '!=', 'draft'))
    .orderBy('need.priority')
    .orderBy('need.needed_by')
    .orderBy('need.id')
    .execute();
}
