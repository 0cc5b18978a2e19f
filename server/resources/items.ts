import { fromJson } from '#db/schema/core.ts';
import type { ItemId } from '#domain/core/id.ts';
import { type Counting, toBaseUnits } from '#domain/resources/units.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';
import { refuseField } from '../core/refuse-field.ts';

/** An item of the list with how it is counted and what may stand in for it. */
export async function loadItem(asker: Act | Ask, id: ItemId, field = 'itemId') {
  const read = readerOf(asker);
  const item = await read.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst();
  if (!item) throw refuseField(field, 'resources.item_unknown');
  const packs = await read
    .selectFrom('item_pack')
    .select(['code', 'size'])
    .where('item_id', '=', id)
    .execute();
  const counting: Counting = {
    baseUnit: item.base_unit,
    packs: Object.fromEntries(packs.map(({ code, size }) => [code, size])),
  };
  return { ...item, name: fromJson(item.name), counting };
}

export type LoadedItem = Awaited<ReturnType<typeof loadItem>>;

/** A quantity in the item's base unit, or a refusal beside its field that names both units. */
export function inBaseUnits(item: LoadedItem, quantity: number, unit?: string, prefix = ''): number {
  const converted = toBaseUnits(item.counting, quantity, unit);
  if (converted.ok) return converted.quantity;
  const base = item.base_unit;
  if (converted.why === 'unit_mismatch') {
    throw refuseField(`${prefix}unit`, 'resources.unit_mismatch', { unit: unit ?? base, base });
  }
  throw converted.why === 'not_whole'
    ? refuseField(`${prefix}quantity`, 'resources.not_whole', { base })
    : refuseField(`${prefix}quantity`, 'field.too_big', { maximum: 1_000_000_000 });
}

/** For each item those that may stand in for it. */
export async function substitutesOf(
  asker: Act | Ask,
  ids: readonly ItemId[],
): Promise<Map<ItemId, ItemId[]>> {
  const found = new Map<ItemId, ItemId[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await readerOf(asker)
    .selectFrom('item_substitute')
    .selectAll()
    .where('item_id', 'in', [...new Set(ids)])
    .execute();
  for (const row of rows) found.get(row.item_id)?.push(row.substitute_id);
  return found;
}
