import type { AllocationId, NeedId, OfferId } from '#domain/core/id.ts';
import type { AllocationState } from '#domain/resources/lifecycle.ts';
import { nextAllocationAct } from '#domain/resources/next-act.ts';
import type { Ask } from '../core/act.ts';
import { allocationRows, viewOf } from './allocation-views.ts';
import { needItems, needRows } from './need-rows.ts';
import { offerItems, offerRows } from './offer-rows.ts';
import type { AllocationCard, NeedCard, OfferCard } from './view-cards.ts';

/** A consignment in one of these is somebody's turn. */
const underWay: readonly AllocationState[] = [
  'suggested',
  'reserved',
  'agreed',
  'approved',
  'shipped',
  'received',
];

/** Needs as they stand now, those that the asker may see. Four statements. */
export async function needCards(ask: Ask, ids: readonly string[]): Promise<NeedCard[]> {
  const rows = await needRows(ask)
    .where('need.id', 'in', ids as NeedId[])
    .execute();
  const items = await needItems(ask, rows);
  const waiting = await waitingIn(
    ask,
    allocationRows(ask).where('allocation.need_id', 'in', ids as NeedId[]),
  );
  return rows.map((row, at) => ({
    ...(items[at] as (typeof items)[number]),
    kind: 'need' as const,
    missionId: row.mission_id,
    facts: { missionId: row.mission_id, organisationId: row.organisation_id, state: row.state },
    waiting: waiting.find(({ need }) => need.id === row.id) ?? null,
  }));
}

/** Offers as they stand now, those that the asker may see. Three statements. */
export async function offerCards(ask: Ask, ids: readonly string[]): Promise<OfferCard[]> {
  const rows = await offerRows(ask)
    .where('offer.id', 'in', ids as OfferId[])
    .execute();
  const items = await offerItems(ask, rows);
  const waiting = await waitingIn(
    ask,
    allocationRows(ask).where('allocation.offer_id', 'in', ids as OfferId[]),
  );
  return rows.map((row, at) => ({
    ...(items[at] as (typeof items)[number]),
    kind: 'offer' as const,
    missionId: row.mission_id,
    facts: {
      missionId: row.mission_id,
      organisationId: row.organisation_id,
      state: row.state,
      acknowledged: row.acknowledged_at !== null,
      twoPersons: row.two_persons === 1,
      draftedBy: row.drafted_by,
    },
    waiting: waiting.find(({ offer }) => offer.id === row.id) ?? null,
  }));
}

export async function allocationCards(ask: Ask, ids: readonly string[]): Promise<AllocationCard[]> {
  const rows = await allocationRows(ask)
    .where('allocation.id', 'in', ids as AllocationId[])
    .execute();
  return rows.map((row) => cardOf(ask, row));
}

type Rows = ReturnType<typeof allocationRows>;

function cardOf(ask: Ask, row: Awaited<ReturnType<Rows['execute']>>[number]): AllocationCard {
  const { moves: _, ...view } = viewOf(ask, row, []);
  return { ...view, kind: 'allocation', missionId: row.mission_id };
}

/** Of some consignments those on which the asker has the next act, the longest waiting first. */
async function waitingIn(ask: Ask, allocations: Rows): Promise<AllocationCard[]> {
  const rows = await allocations
    .where('allocation.state', 'in', underWay)
    .orderBy('allocation.moved_at')
    .execute();
  return rows
    .map((row) => cardOf(ask, row))
    .filter(
      ({ facts, reservedUntil }) =>
        nextAllocationAct(ask.actor, { ...facts, reservedUntil }, ask.now) !== null,
    );
}
