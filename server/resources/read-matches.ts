import type { OfferTable } from '#db/schema/resources.ts';
import { dateOf, type ItemId, type MissionId, type NeedId, type OfferId } from '#domain/core/id.ts';
import { type Held, heldBy, leftOf } from '#domain/resources/ledger.ts';
import { explainMatch, type MatchFacts, type NeedSide } from '#domain/resources/matching.ts';
import type { OfferFacts } from '#domain/resources/policy.ts';
import { knowsWhereOffered, positionTold } from '#domain/resources/positions.ts';
import type { Ask } from '../core/act.ts';
import { verificationsOf } from '../organisations/access.ts';
import { itemViews } from './item-views.ts';
import { substitutesOf } from './items.ts';
import { type NeedRow, needPosition } from './need-rows.ts';
import { needSide, offerSide, pointOf } from './sides.ts';
import type { ItemView, MatchView } from './view-needs.ts';
import { offersVisibleTo } from './visible-offers.ts';

/** More offers of one mission's items than these are not looked at; those that end last come first. */
const MOST_OFFERS = 1_000;

/** A need whose matches are asked for, and what of it nobody has promised. */
export interface Asking {
  readonly row: NeedRow;
  readonly open: number;
}

/**
 * For each need every offer of its item, or of what may stand in for it, that the asker may see: the best first.
 * Six statements, however many needs there are.
 */
export async function matchesOf(ask: Ask, needs: readonly Asking[]): Promise<Map<string, MatchView[]>> {
  const [first] = needs;
  if (!first) return new Map();
  const substitutes = await substitutesOf(
    ask,
    needs.map(({ row }) => row.item_id),
  );
  const wanted = [...substitutes].flatMap(([item, others]) => [item, ...others]);
  const offers = await offerRows(ask, first.row.mission_id, wanted);
  const candidates = await withLedgers(ask, offers);
  const verifications = await verificationsOf(
    ask.read,
    needs.map(({ row }) => row.organisation_id),
    ask.now,
  );
  return new Map(
    needs.map(({ row, open }) => {
      const others = substitutes.get(row.item_id) ?? [];
      const place = needPosition(ask, row).point;
      const recipient = verifications.get(row.organisation_id) ?? 'draft';
      const side = { ...needSide(row, open, recipient), place };
      const facts = { today: dateOf(ask.now), substitutes: others };
      const fitting = candidates.filter(({ offer }) => [row.item_id, ...others].includes(offer.item_id));
      const found = fitting
        .filter((candidate) => !givesAllAlready(candidate, row.id))
        .map((candidate) => matchView(ask, side, candidate, facts));
      return [row.id, found.sort(bestFirst)];
    }),
  );
}

const bestFirst = (one: MatchView, other: MatchView) =>
  Math.min(1, one.match.whyNot.length) - Math.min(1, other.match.whyNot.length) ||
  other.match.score - one.match.score ||
  one.offer.id.localeCompare(other.offer.id);

/** Nothing is left of the offer, and this need is one of those that have it: no near miss. */
const givesAllAlready = ({ offer, held }: Candidate, needId: NeedId) =>
  offer.state === 'exhausted' && held.some((one) => one.need_id === needId && heldBy(one) > 0);

function offerRows(ask: Ask, missionId: MissionId, items: readonly ItemId[]) {
  return ask.read
    .selectFrom('offer')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .selectAll('offer')
    .select('organisation.name as organisation')
    .where('offer.mission_id', '=', missionId)
    .where('offer.item_id', 'in', [...new Set(items)])
    .where('offer.state', 'in', ['released', 'acknowledged', 'accepted', 'exhausted'])
    .where(offersVisibleTo(ask.actor) as never)
    .orderBy('offer.available_until', 'desc')
    .orderBy('offer.id')
    .limit(MOST_OFFERS)
    .execute();
}

type OfferRow = Awaited<ReturnType<typeof offerRows>>[number];

interface Candidate {
  readonly offer: OfferRow;
  readonly held: readonly (Held & { readonly need_id: NeedId })[];
  readonly item: ItemView;
}

async function withLedgers(ask: Ask, offers: readonly OfferRow[]): Promise<Candidate[]> {
  const ids = offers.map((offer) => offer.id);
  const allocations = await ask.read
    .selectFrom('allocation')
    .selectAll()
    .where('offer_id', 'in', ids.length > 0 ? ids : ['' as OfferId])
    .execute();
  const held = new Map<OfferId, (typeof allocations)[number][]>(ids.map((id) => [id, []]));
  for (const allocation of allocations) held.get(allocation.offer_id)?.push(allocation);
  const items = await itemViews(
    ask,
    offers.map((offer) => offer.item_id),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  return offers.flatMap((offer) => {
    const item = byId.get(offer.item_id);
    return item ? [{ offer, item, held: held.get(offer.id) ?? [] }] : [];
  });
}

function matchView(ask: Ask, need: NeedSide, { offer, held, item }: Candidate, facts: MatchFacts): MatchView {
  const place = { missionId: offer.mission_id, organisationId: offer.organisation_id };
  const side = (left: number) => ({
    ...offerSide(offer, left),
    place: positionTold(pointOf(offer), knowsWhereOffered(ask.actor, place)),
  });
  const { days } = explainMatch(need, side(offer.quantity), facts);
  const window = days ?? { from: offer.available_from, until: offer.available_until };
  const left = Math.max(0, leftOf(offer, held, window));
  return {
    offer: {
      id: offer.id,
      title: offer.title,
      kind: offer.kind,
      state: offer.state,
      place: offer.place_name,
      availableFrom: offer.available_from,
      availableUntil: offer.available_until,
      useBy: offer.use_by,
      facts: offerFacts(offer),
    },
    item,
    organisation: { id: offer.organisation_id, name: offer.organisation },
    left,
    match: explainMatch(need, side(left), facts),
  };
}

type FactsOf = Pick<
  OfferTable,
  'mission_id' | 'organisation_id' | 'state' | 'acknowledged_at' | 'two_persons' | 'drafted_by'
>;

const offerFacts = (offer: FactsOf): OfferFacts => ({
  missionId: offer.mission_id,
  organisationId: offer.organisation_id,
  state: offer.state,
  acknowledged: offer.acknowledged_at !== null,
  twoPersons: offer.two_persons === 1,
  draftedBy: offer.drafted_by,
});
