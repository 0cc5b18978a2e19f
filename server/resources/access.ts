import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AllocationId, NeedId, OfferId } from '#domain/core/id.ts';
import {
  type AllocationFacts,
  mayViewAllocation,
  mayViewNeed,
  mayViewOffer,
  type NeedFacts,
  type OfferFacts,
} from '#domain/resources/policy.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/**
 * Inside a command the rows stay locked until its end, a need always before an offer: two who promise the
 * same units do it one after the other, and the second sees what the first left.
 */
async function lock(asker: Act | Ask, table: 'need' | 'offer', id: string): Promise<void> {
  if (!('tx' in asker)) return;
  const row = asker.tx
    .selectFrom(table as 'need')
    .select('id')
    .where('id', '=', id as NeedId);
  await (asker.dialect.forUpdate(row as never) as typeof row).execute();
}

/** A need that the asker may see, with what decisions about it depend on. */
export async function loadNeed(asker: Act | Ask, id: NeedId) {
  const need = await findNeed(asker, id);
  if (!need) throw new PortalError('not_found');
  permit(mayViewNeed(asker.actor, need.facts));
  return need;
}

async function findNeed(asker: Act | Ask, id: NeedId) {
  await lock(asker, 'need', id);
  const row = await readerOf(asker)
    .selectFrom('need')
    .leftJoin('initiative', 'initiative.id', 'need.initiative_id')
    .selectAll('need')
    .select('initiative.theme')
    .where('need.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const facts: NeedFacts = {
    missionId: row.mission_id,
    organisationId: row.organisation_id,
    state: row.state,
  };
  return { ...row, facts };
}

export type LoadedNeed = Awaited<ReturnType<typeof loadNeed>>;

/** An offer that the asker may see, with what decisions about it depend on. */
export async function loadOffer(asker: Act | Ask, id: OfferId) {
  await lock(asker, 'offer', id);
  return seeOffer(asker, id);
}

/** The same without waiting for anybody who is changing it: enough to refuse, never to promise. */
export async function seeOffer(asker: Act | Ask, id: OfferId) {
  const offer = await findOffer(asker, id);
  if (!offer) throw new PortalError('not_found');
  permit(mayViewOffer(asker.actor, offer.facts));
  return offer;
}

async function findOffer(asker: Act | Ask, id: OfferId) {
  const row = await readerOf(asker).selectFrom('offer').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const facts: OfferFacts = {
    missionId: row.mission_id,
    organisationId: row.organisation_id,
    state: row.state,
    acknowledged: row.acknowledged_at !== null,
    twoPersons: row.two_persons === 1,
    draftedBy: row.drafted_by,
  };
  return { ...row, facts };
}

export type LoadedOffer = Awaited<ReturnType<typeof loadOffer>>;

/** An allocation that the asker may see, with its need and its offer. */
export async function loadAllocation(asker: Act | Ask, id: AllocationId) {
  const read = readerOf(asker);
  const found = await read
    .selectFrom('allocation')
    .select(['need_id', 'offer_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new PortalError('not_found');
  const need = await findNeed(asker, found.need_id);
  await lock(asker, 'offer', found.offer_id);
  const offer = await findOffer(asker, found.offer_id);
  if (!need || !offer) throw new PortalError('not_found');
  const row = await read
    .selectFrom('allocation')
    .innerJoin('offer', 'offer.id', 'allocation.offer_id')
    .innerJoin('item', 'item.id', 'offer.item_id')
    .selectAll('allocation')
    .select(['item.base_unit', 'item.two_persons_above'])
    .where('allocation.id', '=', id)
    .executeTakeFirstOrThrow();
  const facts: AllocationFacts = {
    missionId: row.mission_id,
    recipientId: need.organisation_id,
    offererId: offer.organisation_id,
    state: row.state,
    needsTwo: needsTwo(row),
    firstApprovedBy: row.first_approved_by,
  };
  permit(mayViewAllocation(asker.actor, facts));
  return { ...row, need, offer, facts };
}

export type LoadedAllocation = Awaited<ReturnType<typeof loadAllocation>>;

export const needsTwo = (row: { quantity: number; two_persons_above: number | null }): boolean =>
  row.two_persons_above !== null && row.quantity > row.two_persons_above;

/** Every allocation of a need, or of an offer. */
export function allocationsOf(asker: Act | Ask, of: { need: NeedId } | { offer: OfferId }) {
  const query = readerOf(asker).selectFrom('allocation').selectAll();
  return 'need' in of
    ? query.where('need_id', '=', of.need).execute()
    : query.where('offer_id', '=', of.offer).execute();
}

/** Needs and offers that a visitor may see, as conditions of another slice's own query. */
export { needsVisibleTo } from './visible-needs.ts';
export { offersVisibleTo } from './visible-offers.ts';
