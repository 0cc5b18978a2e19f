import { fromJson } from '#db/schema/core.ts';
import type { AllocationId, NeedId, OfferId } from '#domain/core/id.ts';
import { letGo } from '#domain/resources/lifecycle.ts';
import { type AllocationFacts, mayViewNeed, mayViewOffer } from '#domain/resources/policy.ts';
import type { Ask } from '../core/act.ts';
import { needsTwo } from './access.ts';
import type { AllocationView, MoveView } from './view-allocations.ts';
import { allocationsVisibleTo } from './visible-offers.ts';

/** More than any need or offer has; the newest come first. */
const MOST = 500;

/** The allocations of a need or of an offer that the asker may see, those that still hold something first. Two statements. */
export async function allocationViews(
  ask: Ask,
  of: { need: NeedId } | { offer: OfferId },
): Promise<AllocationView[]> {
  const rows = await allocationRows(ask)
    .where(
      'need' in of ? 'allocation.need_id' : 'allocation.offer_id',
      '=',
      ('need' in of ? of.need : of.offer) as never,
    )
    .orderBy('allocation.id', 'desc')
    .limit(MOST)
    .execute();
  const moves = await movesOf(
    ask,
    rows.map((row) => row.id),
  );
  const views = rows.map((row) => viewOf(ask, row, moves.get(row.id) ?? []));
  const ended = (view: AllocationView) => Number(view.state !== 'suggested' && letGo.includes(view.state));
  return views.sort((one, other) => ended(one) - ended(other));
}

/** The allocations the asker may see, with both their sides; a caller narrows them. */
export function allocationRows(ask: Ask) {
  return ask.read
    .selectFrom('allocation')
    .innerJoin('need', 'need.id', 'allocation.need_id')
    .innerJoin('offer', 'offer.id', 'allocation.offer_id')
    .innerJoin('item', 'item.id', 'offer.item_id')
    .innerJoin('item as needed_item', 'needed_item.id', 'need.item_id')
    .innerJoin('organisation as recipient', 'recipient.id', 'need.organisation_id')
    .innerJoin('organisation as offerer', 'offerer.id', 'offer.organisation_id')
    .selectAll('allocation')
    .select([
      'item.name as item',
      'item.base_unit',
      'item.two_persons_above',
      'need.title as need_title',
      'need.needed_by',
      'need.place_name',
      'need.state as need_state',
      'needed_item.name as needed_item',
      'recipient.id as recipient_id',
      'recipient.name as recipient_name',
      'offer.title as offer_title',
      'offer.state as offer_state',
      'offer.acknowledged_at',
      'offer.two_persons',
      'offer.drafted_by',
      'offerer.id as offerer_id',
      'offerer.name as offerer_name',
    ])
    .where(allocationsVisibleTo(ask.actor) as never);
}

type Row = Awaited<ReturnType<ReturnType<typeof allocationRows>['execute']>>[number];

export function viewOf(ask: Ask, row: Row, moves: readonly MoveView[]): AllocationView {
  const facts: AllocationFacts = {
    missionId: row.mission_id,
    recipientId: row.recipient_id,
    offererId: row.offerer_id,
    state: row.state,
    needsTwo: needsTwo(row),
    firstApprovedBy: row.first_approved_by,
  };
  const { quantity, in_transit, good, damaged, short, distributed, lost, returned, surplus } = row;
  return {
    id: row.id,
    state: row.state,
    item: fromJson(row.item),
    unit: row.base_unit,
    stock: { quantity, in_transit, good, damaged, short, distributed, lost, returned, surplus },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    reservedUntil: row.reserved_until,
    need: {
      id: row.need_id,
      title: row.need_title,
      item: fromJson(row.needed_item),
      neededBy: row.needed_by,
      place: row.place_name,
      visible: needVisible(ask, row),
    },
    offer: { id: row.offer_id, title: row.offer_title, visible: offerVisible(ask, row) },
    recipient: { id: row.recipient_id, name: row.recipient_name },
    offerer: { id: row.offerer_id, name: row.offerer_name },
    waybill: row.waybill,
    note: row.note,
    awaitsSecond: facts.state === 'agreed' && facts.needsTwo && facts.firstApprovedBy !== null,
    createdAt: row.created_at,
    movedAt: row.moved_at,
    facts,
    moves,
  };
}

const needVisible = ({ actor }: Ask, row: Row): boolean =>
  mayViewNeed(actor, {
    missionId: row.mission_id,
    organisationId: row.recipient_id,
    state: row.need_state,
  }).allowed;

const offerVisible = ({ actor }: Ask, row: Row): boolean =>
  mayViewOffer(actor, {
    missionId: row.mission_id,
    organisationId: row.offerer_id,
    state: row.offer_state,
    acknowledged: row.acknowledged_at !== null,
    twoPersons: row.two_persons === 1,
    draftedBy: row.drafted_by,
  }).allowed;

async function movesOf(
  ask: Ask,
  ids: readonly AllocationId[],
): Promise<ReadonlyMap<AllocationId, readonly MoveView[]>> {
  const rows = await ask.read
    .selectFrom('allocation_move')
    .leftJoin('person', 'person.id', 'allocation_move.person_id')
    .leftJoin('organisation', 'organisation.id', 'allocation_move.organisation_id')
    .select([
      'allocation_move.id',
      'allocation_move.allocation_id',
      'allocation_move.source',
      'allocation_move.target',
      'allocation_move.quantity',
      'allocation_move.reason',
      'allocation_move.at',
      'person.name as person',
      'organisation.name as organisation',
    ])
    .where('allocation_move.allocation_id', 'in', ids.length > 0 ? ids : ['' as AllocationId])
    .orderBy('allocation_move.id')
    .execute();
  const found = new Map<AllocationId, MoveView[]>();
  for (const { allocation_id, ...move } of rows) {
    const known = found.get(allocation_id);
    if (known) known.push(move);
    else found.set(allocation_id, [move]);
  }
  return found;
}
