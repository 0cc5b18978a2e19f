import type { AllocationId, Instant, NeedId, OfferId } from '#domain/core/id.ts';
import type { Days } from '#domain/resources/windows.ts';
import type { ActorsAct } from '../core/act.ts';
import type { LoadedNeed, LoadedOffer } from './access.ts';
import { recordAllocation, writeMoves } from './recording.ts';
import { settleNeed, settleOffer } from './settle.ts';

/** The suggestion that stands between this need and this offer; a reservation takes its place. */
export async function findSuggestion(act: ActorsAct, needId: NeedId, offerId: OfferId) {
  return act.tx
    .selectFrom('allocation')
    .select('id')
    .where('need_id', '=', needId)
    .where('offer_id', '=', offerId)
    .where('state', '=', 'suggested')
    .executeTakeFirst();
}

interface Put {
  readonly id: AllocationId | undefined;
  readonly state: 'suggested' | 'reserved';
  readonly quantity: number;
  readonly days: Days | null;
  readonly reservedUntil: Instant | null;
}

/** Writes an allocation, new or in the place of a suggestion, with its line in the ledger. */
export async function putAllocation(
  act: ActorsAct,
  need: LoadedNeed,
  offer: LoadedOffer,
  put: Put,
): Promise<AllocationId> {
  const { state, quantity } = put;
  const row = {
    state,
    quantity,
    starts_on: put.days?.from ?? null,
    ends_on: put.days?.until ?? null,
    reserved_until: put.reservedUntil,
    reserved_by: state === 'reserved' ? act.actor.personId : null,
    moved_at: act.now,
  };
  const id = put.id ?? act.newId<'allocation'>();
  if (put.id) {
    await act.tx.updateTable('allocation').set(row).where('id', '=', put.id).execute();
  } else {
    const ids = { id, need_id: need.id, offer_id: offer.id, mission_id: need.mission_id };
    await act.tx
      .insertInto('allocation')
      .values({ ...row, ...ids, ...nothingShipped, created_at: act.now })
      .execute();
  }
  await writeMoves(act, id, [{ source: put.id ? 'suggested' : 'outside', target: state, quantity }]);
  await recordAllocation(act, { id, state, need, offer }, `allocation.${state}`, { quantity });
  await settleNeed(act, need);
  await settleOffer(act, offer);
  return id;
}

/** How an allocation begins: all of it still with the offer. */
export const nothingShipped = {
  in_transit: 0,
  good: 0,
  damaged: 0,
  short: 0,
  distributed: 0,
  lost: 0,
  returned: 0,
  surplus: 0,
  waybill: null,
  note: null,
  parent_id: null,
  first_approved_by: null,
  approved_by: null,
} as const;
