import type { Bucket } from '#db/schema/resources.ts';
import type { MissionId } from '#domain/core/id.ts';
import {
  initiativeStream,
  missionStream,
  organisationStream,
  type StreamKey,
  userStream,
} from '#domain/core/streams.ts';
import type { ResourceEvents } from '#domain/resources/events.ts';
import type { Act } from '../core/act.ts';
import type { LoadedAllocation, LoadedNeed, LoadedOffer } from './access.ts';

type NeedEvent = Extract<keyof ResourceEvents, `need.${string}`>;
type OfferEvent = Exclude<Extract<keyof ResourceEvents, `offer.${string}`>, 'offer.two_persons_set'>;
type AllocationEvent = Extract<keyof ResourceEvents, `allocation.${string}`>;

type Need = Pick<
  LoadedNeed,
  'id' | 'mission_id' | 'initiative_id' | 'organisation_id' | 'item_id' | 'quantity' | 'state'
>;

/** News of a need: for the mission, its initiative and the organisation; of a draft only for the organisation. */
export async function recordNeed(act: Act, need: Need, type: NeedEvent): Promise<void> {
  const own = organisationStream(need.organisation_id);
  const others: StreamKey[] = need.initiative_id ? [initiativeStream(need.initiative_id)] : [];
  await act.record({
    type,
    streams: need.state === 'draft' ? [own] : [missionStream(need.mission_id), ...others, own],
    subject: `need:${need.id}`,
    missionId: need.mission_id,
    data: {
      needId: need.id,
      missionId: need.mission_id,
      initiativeId: need.initiative_id,
      itemId: need.item_id,
      quantity: need.quantity,
      state: need.state,
    },
  });
}

type Offer = Pick<
  LoadedOffer,
  | 'id'
  | 'mission_id'
  | 'organisation_id'
  | 'item_id'
  | 'quantity'
  | 'state'
  | 'released_at'
  | 'acknowledged_at'
>;

/**
 * News of an offer. The mission hears of it once it is acknowledged; before, its stream would tell others that
 * it exists, so the coordinators hear of a released one on their own. Of a draft nobody else ever hears.
 */
export async function recordOffer(act: Act, offer: Offer, type: OfferEvent): Promise<void> {
  const own = organisationStream(offer.organisation_id);
  const others = offer.acknowledged_at
    ? [missionStream(offer.mission_id)]
    : offer.released_at === null
      ? []
      : await coordinatorStreams(act, offer.mission_id);
  await act.record({
    type,
    streams: [own, ...others],
    subject: `offer:${offer.id}`,
    missionId: offer.mission_id,
    data: {
      offerId: offer.id,
      missionId: offer.mission_id,
      organisationId: offer.organisation_id,
      itemId: offer.item_id,
      quantity: offer.quantity,
      state: offer.state,
    },
  });
}

async function coordinatorStreams(act: Act, missionId: MissionId): Promise<StreamKey[]> {
  const coordinators = await act.tx
    .selectFrom('coordinator')
    .select('person_id')
    .where('mission_id', 'in', [missionId, '*'])
    .execute();
  return coordinators.map((row) => userStream(row.person_id));
}

type Allocation = Pick<LoadedAllocation, 'id' | 'state'> & { need: Need; offer: Offer };

/** News of an allocation reaches everybody whom its need or its offer concerns. */
export async function recordAllocation<Type extends AllocationEvent>(
  act: Act,
  { id, state, need, offer }: Allocation,
  type: Type,
  data: Omit<ResourceEvents[Type], 'allocationId' | 'needId' | 'offerId' | 'missionId' | 'state'>,
): Promise<void> {
  const others: StreamKey[] = need.initiative_id ? [initiativeStream(need.initiative_id)] : [];
  await act.record({
    type,
    streams: [
      missionStream(need.mission_id),
      ...others,
      organisationStream(need.organisation_id),
      organisationStream(offer.organisation_id),
    ],
    subject: `allocation:${id}`,
    missionId: need.mission_id,
    data: {
      ...data,
      allocationId: id,
      needId: need.id,
      offerId: offer.id,
      missionId: need.mission_id,
      state,
    } as never,
  });
}

export interface Move {
  readonly source: Bucket;
  readonly target: Bucket;
  readonly quantity: number;
  readonly reason?: string | undefined;
}

/** Adds lines to the ledger; lines of nothing are left away. */
export async function writeMoves(
  act: Act,
  allocationId: LoadedAllocation['id'],
  moves: readonly Move[],
): Promise<void> {
  for (const { source, target, quantity, reason } of moves) {
    if (quantity === 0) continue;
    await act.tx
      .insertInto('allocation_move')
      .values({
        id: act.newId(),
        allocation_id: allocationId,
        source,
        target,
        quantity,
        reason: reason ?? null,
        at: act.now,
        person_id: act.actor?.personId ?? null,
        organisation_id: act.actor?.organisation?.id ?? null,
      })
      .execute();
  }
}
