import type { Actor } from '#domain/core/actor.ts';
import type { AllocationId, ItemId, NeedId, OfferId } from '#domain/core/id.ts';
import type { CommandInput } from '#server/commands.ts';
import { type Scene, scene } from '#tests/commands/initiatives/people.ts';
import type { World } from '#tests/support/world.ts';

/** A mission, a verified recipient in it, and an organisation elsewhere that offers. */
export interface Depot extends Scene {
  readonly recipient: Actor;
  readonly donor: Actor;
  readonly item: (code: string) => Promise<ItemId>;
}

export async function depot(world: World): Promise<Depot> {
  const stage = await scene(world);
  return {
    ...stage,
    recipient: await stage.lead.actor(),
    donor: await stage.outside.actor(),
    item: async (code) => {
      const row = await world.database.read
        .selectFrom('item')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirstOrThrow();
      return row.id;
    },
  };
}

const diffa = { name: 'Diffa', latitude: 13.3154, longitude: 12.6113 };

export async function need(stage: Depot, more: Partial<CommandInput<'need.state'>> = {}): Promise<NeedId> {
  const { needId } = await stage.world.run(stage.recipient, 'need.state', {
    missionId: stage.missionId,
    itemId: await stage.item('blanket'),
    quantity: 100,
    neededBy: '2026-12-10',
    priority: 'urgent',
    place: diffa,
    ...more,
  });
  return needId as NeedId;
}

/** An offer that the coordinator has acknowledged. */
export async function offer(stage: Depot, more: Partial<CommandInput<'offer.post'>> = {}): Promise<OfferId> {
  const { offerId } = await stage.world.run(stage.donor, 'offer.post', {
    missionId: stage.missionId,
    itemId: await stage.item('blanket'),
    quantity: 100,
    availableFrom: '2026-11-24',
    availableUntil: '2027-01-31',
    place: diffa,
    liftIncluded: true,
    ...more,
  });
  await stage.world.run(stage.coordinator, 'offer.acknowledge', { offerId });
  return offerId as OfferId;
}

export async function reserve(
  stage: Depot,
  input: CommandInput<'allocation.reserve'>,
): Promise<AllocationId> {
  const { allocationId } = await stage.world.run(stage.coordinator, 'allocation.reserve', input);
  return allocationId as AllocationId;
}

export const stateOf = async (world: World, table: 'need' | 'offer' | 'allocation', id: string) =>
  (
    await world.database.read
      .selectFrom(table as 'need')
      .select('state')
      .where('id', '=', id as NeedId)
      .executeTakeFirstOrThrow()
  ).state as string;
