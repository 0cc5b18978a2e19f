import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { z } from 'zod';
import { fromJson } from '#db/schema/core.ts';
import type { Tables } from '#db/schema/tables.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { CalendarDate, ItemId, MissionId, OfferId } from '#domain/core/id.ts';
import { type Page, pageOf } from '#domain/core/page.ts';
import { type ItemCategory, itemCategories, offerKinds } from '#domain/resources/items.ts';
import { type OfferState, offerStates } from '#domain/resources/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import { loadMission } from '../missions/access.ts';
import { heardBy } from './heard.ts';
import { type OfferRow, offerItems, offerRows } from './offer-rows.ts';
import type { NeedChoice } from './view-needs.ts';
import type { OfferBoard, OfferItem } from './view-offers.ts';
import { offersVisibleTo } from './visible-offers.ts';

const ROWS = 40;
const MOST_CHOICES = 400;

/** What an address may ask; an answer that is none of those offered narrows nothing. */
const asked = z.object({
  /** An item, or a category of items. */
  item: z
    .union([z.enum(itemCategories), z.uuid()])
    .optional()
    .catch(undefined),
  kind: z.enum(offerKinds).optional().catch(undefined),
  place: z.string().min(1).max(120).optional().catch(undefined),
  /** Delivered to the place of need. */
  lift: z.enum(['included']).optional().catch(undefined),
  /** A day on which it must be there. */
  day: z.iso.date().optional().catch(undefined),
  /** `standing`: all that is neither withdrawn nor over. */
  show: z.enum(['standing', 'waiting', 'usable', 'all', ...offerStates]).catch('standing'),
  /** `own`: what the asker's organisation offers. */
  whose: z.enum(['own']).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export type OfferNarrowing = Readonly<Record<string, string | undefined>>;
type OffersWanted = z.output<typeof asked>;

const usableStates: readonly OfferState[] = ['acknowledged', 'accepted'];
const standingStates: readonly OfferState[] = ['draft', 'released', ...usableStates, 'exhausted'];

function statesShown(show: OffersWanted['show']): readonly OfferState[] {
  if (show === 'all') return offerStates;
  if (show === 'standing') return standingStates;
  if (show === 'waiting') return ['released'];
  return show === 'usable' ? usableStates : [show];
}

/** A page of the offers the asker may see, in one mission or in all: the newest first. */
export async function listOffers(ask: Ask, narrowing: OfferNarrowing = {}): Promise<Page<OfferItem>> {
  const mission = narrowing.mission ? await loadMission(ask, narrowing.mission) : null;
  return pageOfOffers(ask, asked.parse(narrowing), mission?.id);
}

/** A mission's offers with what is left of each, and what the board can be narrowed to. */
export async function offerBoard(ask: Ask, narrowing: OfferNarrowing): Promise<OfferBoard> {
  const { id } = await loadMission(ask, narrowing.mission ?? '');
  const heard = await heardBy(ask, id);
  const want = asked.parse(narrowing);
  const page = await pageOfOffers(ask, want, id);
  return {
    ...page,
    counts: await countsOf(ask, want, id),
    items: await offeredItems(ask, id),
    places: await placesOf(ask, id),
    heard,
  };
}

async function pageOfOffers(
  ask: Ask,
  want: OffersWanted,
  missionId: MissionId | undefined,
): Promise<Page<OfferItem>> {
  const { after } = want;
  const rows = await offerRows(ask)
    .where(offersLike(ask.actor, want, missionId) as never)
    .where('offer.state', 'in', statesShown(want.show))
    .$if(after !== undefined, (query) => query.where('offer.id', '<', after as OfferId))
    .orderBy('offer.id', 'desc')
    .limit(ROWS + 1)
    .execute();
  const page: Page<OfferRow> = pageOf(rows, ROWS, (row) => row.id);
  return { rows: await offerItems(ask, page.rows), next: page.next };
}

const isCategory = (item: string): item is ItemCategory => itemCategories.some((known) => known === item);

/** The narrowing but for the states shown, as a condition on offers alone. */
function offersLike(visitor: Visitor, want: OffersWanted, missionId: MissionId | undefined) {
  return (eb: ExpressionBuilder<Tables, 'offer'>): Expression<SqlBool> => {
    const { item, kind, place, lift, day, whose } = want;
    const all: Expression<SqlBool>[] = [];
    if (missionId) all.push(eb('offer.mission_id', '=', missionId));
    if (item && isCategory(item)) {
      const ofCategory = eb.selectFrom('item').select('item.id').where('item.category', '=', item);
      all.push(eb('offer.item_id', 'in', ofCategory));
    } else if (item) all.push(eb('offer.item_id', '=', item as ItemId));
    if (kind) all.push(eb('offer.kind', '=', kind));
    if (place) all.push(eb('offer.place_name', '=', place));
    if (lift) all.push(eb('offer.lift_included', '=', 1));
    if (day) {
      const date = day as CalendarDate;
      all.push(eb('offer.available_from', '<=', date), eb('offer.available_until', '>=', date));
    }
    const own = visitor?.organisation?.id;
    if (whose && own) all.push(eb('offer.organisation_id', '=', own));
    return eb.and(all);
  };
}

async function countsOf(ask: Ask, want: OffersWanted, missionId: MissionId): Promise<OfferBoard['counts']> {
  const rows = await ask.read
    .selectFrom('offer')
    .select((eb) => ['offer.state', eb.fn.countAll<number>().as('count')])
    .where(offersVisibleTo(ask.actor))
    .where(offersLike(ask.actor, want, missionId))
    .groupBy('offer.state')
    .execute();
  const of = (states: readonly OfferState[]) =>
    rows.reduce((sum, row) => sum + (states.includes(row.state) ? Number(row.count) : 0), 0);
  return { usable: of(usableStates), waiting: of(['released']), all: of(offerStates) };
}

/** Items that are offered, by category. */
async function offeredItems(ask: Ask, missionId: MissionId): Promise<NeedChoice[]> {
  const rows = await ask.read
    .selectFrom('item')
    .select(['item.id', 'item.name', 'item.category'])
    .where('item.id', 'in', (eb) =>
      eb
        .selectFrom('offer')
        .select('offer.item_id')
        .where('offer.mission_id', '=', missionId)
        .where(offersVisibleTo(ask.actor) as never),
    )
    .orderBy('item.category')
    .orderBy('item.code')
    .limit(MOST_CHOICES)
    .execute();
  return rows.map((row) => ({ ...row, name: fromJson(row.name) }));
}

/** Places where something lies, by name. */
async function placesOf(ask: Ask, missionId: MissionId): Promise<string[]> {
  const rows = await ask.read
    .selectFrom('offer')
    .select('offer.place_name as name')
    .distinct()
    .where('offer.mission_id', '=', missionId)
    .where('offer.place_name', 'is not', null)
    .where(offersVisibleTo(ask.actor))
    .limit(MOST_CHOICES)
    .execute();
  return rows.flatMap(({ name }) => name ?? []).sort((one, other) => one.localeCompare(other));
}
