import { fromJson } from '#db/schema/core.ts';
import { speaksFor } from '#domain/core/actor.ts';
import { HOUR_MS, later, type MissionId, type OrganisationId } from '#domain/core/id.ts';
import type { AllocationState } from '#domain/resources/lifecycle.ts';
import type { Ask } from '../core/act.ts';
import type { QueueItem, QueueSection } from '../core/queue.ts';
import { needsTwo } from './access.ts';

const SHOWN = 10;
const MOST = 200;
/** A reservation with no more hours than these is about to run out. */
const SOON_HOURS = 6;

/** Offers and allocations that wait for the asker: as a coordinator, as who receives, and as who offers. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor } = ask;
  if (!actor) return [];
  const own = actor.organisation?.id;
  const speaks = own !== undefined && speaksFor(actor, own) ? own : null;
  const decides = coordinated(ask);
  return [
    section('offers-to-release', speaks ? await toRelease(ask, speaks) : []),
    section('offers-to-acknowledge', decides ? await toAcknowledge(ask, decides) : []),
    section('allocations-to-agree', speaks ? await received(ask, speaks, 'reserved') : []),
    section('allocations-to-approve', decides ? await toApprove(ask, decides) : []),
    section('reservations-running-out', decides ? await runningOut(ask, decides) : []),
    section('allocations-to-ship', speaks ? await offered(ask, speaks, 'approved') : []),
    section('shipments-to-confirm', speaks ? await received(ask, speaks, 'shipped') : []),
  ].filter((each) => each.count > 0);
}

const section = (key: QueueSection['key'], all: readonly QueueItem[]): QueueSection => ({
  key,
  items: all.slice(0, SHOWN),
  count: all.length,
});

/** The missions the asker coordinates; null for none. */
function coordinated({ actor }: Ask): 'all' | readonly MissionId[] | null {
  if (!actor || (actor.coordinates !== 'all' && actor.coordinates.length === 0)) return null;
  return actor.coordinates;
}

const offers = (ask: Ask) =>
  ask.read
    .selectFrom('offer')
    .innerJoin('item', 'item.id', 'offer.item_id')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .select(['offer.id', 'offer.title', 'item.name as item', 'organisation.name as from'])
    .select(['offer.drafted_at', 'offer.released_at', 'offer.available_until'])
    .orderBy('offer.id')
    .limit(MOST);

type OfferRow = Awaited<ReturnType<ReturnType<typeof offers>['execute']>>[number];

const offerItem = (row: OfferRow): QueueItem => ({
  id: row.id,
  title: row.title ?? fromJson(row.item),
  from: row.from,
  href: `/offers/${row.id}`,
  at: row.released_at ?? row.drafted_at,
  due: null,
});

/** Drafts that a second person of the organisation must release, other than the one who drafted them. */
async function toRelease(ask: Ask, own: OrganisationId): Promise<QueueItem[]> {
  const rows = await offers(ask)
    .where('offer.organisation_id', '=', own)
    .where('offer.state', '=', 'draft')
    .where('offer.two_persons', '=', 1)
    .where('offer.drafted_by', '!=', ask.actor?.personId ?? ('' as never))
    .execute();
  return rows.map(offerItem);
}

async function toAcknowledge(ask: Ask, missions: 'all' | readonly MissionId[]): Promise<QueueItem[]> {
  const rows = await offers(ask)
    .where('offer.state', '=', 'released')
    .$if(missions !== 'all', (query) => query.where('offer.mission_id', 'in', missions as MissionId[]))
    .execute();
  return rows.map(offerItem);
}

const allocations = (ask: Ask, state: AllocationState) =>
  ask.read
    .selectFrom('allocation')
    .innerJoin('need', 'need.id', 'allocation.need_id')
    .innerJoin('offer', 'offer.id', 'allocation.offer_id')
    .innerJoin('item', 'item.id', 'offer.item_id')
    .innerJoin('organisation as recipient', 'recipient.id', 'need.organisation_id')
    .innerJoin('organisation as offerer', 'offerer.id', 'offer.organisation_id')
    .select(['allocation.id', 'allocation.need_id', 'allocation.offer_id', 'allocation.quantity'])
    .select(['allocation.reserved_until', 'allocation.moved_at', 'allocation.first_approved_by'])
    .select(['item.name as item', 'item.two_persons_above'])
    .select(['need.title as needTitle', 'offer.title as offerTitle'])
    .select(['recipient.name as recipient', 'offerer.name as offerer'])
    .where('allocation.state', '=', state)
    .orderBy('allocation.moved_at')
    .limit(MOST);

type AllocationRow = Awaited<ReturnType<ReturnType<typeof allocations>['execute']>>[number];

/** What is seen from the need: whose goods come. */
const toNeed = (row: AllocationRow): QueueItem => ({
  id: row.id,
  title: row.needTitle ?? fromJson(row.item),
  from: row.offerer,
  href: `/needs/${row.need_id}#allocation-${row.id}`,
  at: row.moved_at,
  due: row.reserved_until,
});

/** What is seen from the offer: to whom the goods go. */
const fromOffer = (row: AllocationRow): QueueItem => ({
  ...toNeed(row),
  title: row.offerTitle ?? fromJson(row.item),
  from: row.recipient,
  href: `/offers/${row.offer_id}#allocation-${row.id}`,
});

async function received(ask: Ask, own: OrganisationId, state: AllocationState): Promise<QueueItem[]> {
  const rows = await allocations(ask, state)
    .where('need.organisation_id', '=', own)
    .$if(state === 'reserved', (query) => query.where('allocation.reserved_until', '>', ask.now))
    .execute();
  return rows.map(toNeed);
}

async function offered(ask: Ask, own: OrganisationId, state: AllocationState): Promise<QueueItem[]> {
  const rows = await allocations(ask, state).where('offer.organisation_id', '=', own).execute();
  return rows.map(fromOffer);
}

/** Agreed to by the recipient; where two people approve, not those to which the asker gave the first approval. */
async function toApprove(ask: Ask, missions: 'all' | readonly MissionId[]): Promise<QueueItem[]> {
  const rows = await allocations(ask, 'agreed')
    .$if(missions !== 'all', (query) => query.where('allocation.mission_id', 'in', missions as MissionId[]))
    .execute();
  return rows
    .filter((row) => !needsTwo(row) || row.first_approved_by !== ask.actor?.personId)
    .map((row) => ({ ...toNeed(row), from: row.recipient }));
}

async function runningOut(ask: Ask, missions: 'all' | readonly MissionId[]): Promise<QueueItem[]> {
  const rows = await allocations(ask, 'reserved')
    .where('allocation.reserved_until', '>', ask.now)
    .where('allocation.reserved_until', '<=', later(ask.now, SOON_HOURS * HOUR_MS))
    .$if(missions !== 'all', (query) => query.where('allocation.mission_id', 'in', missions as MissionId[]))
    .execute();
  return rows.map((row) => ({ ...toNeed(row), from: row.recipient }));
}
