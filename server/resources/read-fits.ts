import { fromJson } from '#db/schema/core.ts';
import { dateOf, type ItemId } from '#domain/core/id.ts';
import { type Ladder, ladderOf } from '#domain/resources/coverage.ts';
import { fitOf } from '#domain/resources/fit.ts';
import { priorityOf } from '#domain/resources/items.ts';
import type { Held } from '#domain/resources/ledger.ts';
import { knowsWhereOffered, positionTold } from '#domain/resources/positions.ts';
import type { Ask } from '../core/act.ts';
import { verificationsOf } from '../organisations/access.ts';
import { substitutesOf } from './items.ts';
import { gapStates } from './narrow-needs.ts';
import { allocationsOfNeeds, type NeedRow, needPosition, needRows } from './need-rows.ts';
import type { OfferRow } from './offer-rows.ts';
import { needSide, offerSide, pointOf } from './sides.ts';
import type { FitsView, FitView } from './view-offers.ts';

/** More open needs of one item than these are not looked at; the most urgent come first. */
const MOST_NEEDS = 500;
/** More suggestions, or near misses, than these are counted, not shown. */
const SHOWN = 12;

const none: FitsView = { suggestions: [], nearMisses: [], counts: { suggestions: 0, nearMisses: 0 } };

/** The open needs that an offer would cover, and those it nearly would: the best first. Five statements. */
export async function fitsOf(ask: Ask, offer: OfferRow, held: readonly Held[]): Promise<FitsView> {
  if (!['released', 'acknowledged', 'accepted'].includes(offer.state)) return none;
  const substitutes = await standsInFor(ask, offer.item_id);
  const needs = await openNeeds(ask, offer, [offer.item_id, ...substitutes]);
  const allocations = await allocationsOfNeeds(
    ask,
    needs.map((need) => need.id),
  );
  const verifications = await verificationsOf(
    ask.read,
    needs.map((need) => need.organisation_id),
    ask.now,
  );
  const facts = await substitutesOf(
    ask,
    needs.map((need) => need.item_id),
  );
  const whole = { ...offerSide(offer, 0), place: placeOf(ask, offer) };
  const fits = needs.map((need): FitView => {
    const ladder = ladderOf(
      need,
      allocations.filter((allocation) => allocation.need_id === need.id),
    );
    const recipient = verifications.get(need.organisation_id) ?? 'draft';
    const side = { ...needSide(need, ladder.open, recipient), place: needPosition(ask, need).point };
    const { match, left } = fitOf(
      side,
      whole,
      { offered: offer, held },
      {
        today: dateOf(ask.now),
        substitutes: facts.get(need.item_id) ?? [],
      },
    );
    return { need: needView(need, ladder), left, match };
  });
  return best(fits);
}

function best(fits: readonly FitView[]): FitsView {
  const suggestions = fits.filter(({ match }) => match.whyNot.length === 0).sort(bestFirst);
  const nearMisses = fits.filter(({ match }) => match.whyNot.length > 0).sort(bestFirst);
  return {
    suggestions: suggestions.slice(0, SHOWN),
    nearMisses: nearMisses.slice(0, SHOWN),
    counts: { suggestions: suggestions.length, nearMisses: nearMisses.length },
  };
}

const bestFirst = (one: FitView, other: FitView) =>
  other.match.score - one.match.score || one.need.id.localeCompare(other.need.id);

function placeOf(ask: Ask, offer: OfferRow) {
  const facts = { missionId: offer.mission_id, organisationId: offer.organisation_id };
  return positionTold(pointOf(offer), knowsWhereOffered(ask.actor, facts));
}

async function standsInFor(ask: Ask, itemId: ItemId): Promise<ItemId[]> {
  const rows = await ask.read
    .selectFrom('item_substitute')
    .select('item_id')
    .where('substitute_id', '=', itemId)
    .execute();
  return rows.map((row) => row.item_id);
}

function openNeeds(ask: Ask, offer: OfferRow, items: readonly ItemId[]) {
  return needRows(ask)
    .where('need.mission_id', '=', offer.mission_id)
    .where('need.item_id', 'in', items)
    .where('need.state', 'in', gapStates)
    .orderBy('need.priority')
    .orderBy('need.needed_by')
    .orderBy('need.id')
    .limit(MOST_NEEDS)
    .execute();
}

const needView = (need: NeedRow, ladder: Ladder): FitView['need'] => ({
  id: need.id,
  title: need.title,
  item: fromJson(need.item),
  neededBy: need.needed_by,
  neededUntil: need.needed_until,
  priority: priorityOf(need.priority),
  state: need.state,
  quantity: need.quantity,
  open: ladder.open,
  place: need.place_name,
  organisation: { id: need.organisation_id, name: need.organisation },
  facts: { missionId: need.mission_id, organisationId: need.organisation_id, state: need.state },
});
