import { fromJson } from '#db/schema/core.ts';
import { dateOf, type OfferId } from '#domain/core/id.ts';
import { offerLadderOf } from '#domain/resources/offer-ladder.ts';
import type { Ask } from '../core/act.ts';
import type { OfferItem } from './view-offers.ts';
import { offersVisibleTo } from './visible-offers.ts';

/** The offers the asker may see, with what a list shows of each; a caller narrows, orders and cuts them. */
export function offerRows(ask: Ask) {
  return ask.read
    .selectFrom('offer')
    .innerJoin('item', 'item.id', 'offer.item_id')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .selectAll('offer')
    .select([
      'item.name as item',
      'item.category',
      'item.base_unit as unit',
      'organisation.name as organisation',
    ])
    .where(offersVisibleTo(ask.actor) as never);
}

export type OfferRow = Awaited<ReturnType<ReturnType<typeof offerRows>['execute']>>[number];

/** What the ladders and fits of offers are made from. */
export function allocationsOfOffers(ask: Ask, ids: readonly OfferId[]) {
  return ask.read
    .selectFrom('allocation')
    .selectAll()
    .where('offer_id', 'in', ids.length > 0 ? ids : ['' as OfferId])
    .execute();
}

/** Rows as lists show them, with what became of each. One statement. */
export async function offerItems(ask: Ask, rows: readonly OfferRow[]): Promise<OfferItem[]> {
  const allocations = await allocationsOfOffers(
    ask,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    item: fromJson(row.item),
    category: row.category,
    unit: row.unit,
    kind: row.kind,
    quantity: row.quantity,
    state: row.state,
    organisation: { id: row.organisation_id, name: row.organisation },
    availableFrom: row.available_from,
    availableUntil: row.available_until,
    useBy: row.use_by,
    place: row.place_name,
    liftIncluded: row.lift_included === 1,
    readiness: row.readiness,
    earmark: row.earmark,
    ladder: offerLadderOf(
      row,
      allocations.filter((allocation) => allocation.offer_id === row.id),
      dateOf(ask.now),
    ),
  }));
}
