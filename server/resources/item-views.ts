import { fromJson } from '#db/schema/core.ts';
import type { ItemId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import type { ItemView, PackView } from './view-needs.ts';

/** Items with how they are counted, by category: those named, or every one that is not retired. Two statements. */
export async function itemViews(ask: Ask, ids?: readonly ItemId[]): Promise<ItemView[]> {
  if (ids?.length === 0) return [];
  const rows = await ask.read
    .selectFrom('item')
    .select(['id', 'name', 'category', 'base_unit as unit'])
    .$call((query) =>
      ids ? query.where('id', 'in', [...new Set(ids)]) : query.where('retired_on', 'is', null),
    )
    .orderBy('category')
    .orderBy('code')
    .execute();
  const packs = await packsOf(ask, ids);
  return rows.map((row) => ({ ...row, name: fromJson(row.name), packs: packs.get(row.id) ?? [] }));
}

async function packsOf(ask: Ask, ids?: readonly ItemId[]): Promise<Map<ItemId, PackView[]>> {
  const rows = await ask.read
    .selectFrom('item_pack')
    .selectAll()
    .$call((query) => (ids ? query.where('item_id', 'in', [...new Set(ids)]) : query))
    .orderBy('size')
    .execute();
  const found = new Map<ItemId, PackView[]>();
  for (const { item_id, code, name, size } of rows) {
    const pack = { code, name: fromJson(name), size };
    found.set(item_id, [...(found.get(item_id) ?? []), pack]);
  }
  return found;
}
