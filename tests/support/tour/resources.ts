import { HOUR_MS, type MessageId, type NeedId, type OfferId } from '#domain/core/id.ts';
import { listChannels } from '#server/channels/queries.ts';
import { type Depot, depot, need, offer, reserve } from '#tests/commands/resources/people.ts';
import type { World } from '#tests/support/world.ts';

/** Needs and offers from their drafts to their ends, and goods from the promise to those they are for. */
export async function resources(world: World): Promise<void> {
  const stage = await depot(world);
  await needs(stage);
  await offers(stage);
  await ways(stage);
  await exits(stage);
  await expiries(stage);
}

async function needs(stage: Depot): Promise<void> {
  const { world, recipient } = stage;
  const needId = await need(stage);
  const messageId = await nameInTalk(stage, `/needs/${needId}`);
  await need(stage, { messageId });
  const changed = { quantity: 120, neededBy: '2026-12-12', priority: 'high' as const };
  await world.run(recipient, 'need.edit', { needId, version: 1, ...changed });
  await world.run(recipient, 'need.close', { needId, note: 'Somebody else brought them.' });
  await world.run(recipient, 'need.open', { needId });
}

/** Whoever reads the channel of the mission has its card before them. */
async function nameInTalk({ world, recipient, missionId }: Depot, address: string): Promise<MessageId> {
  const { channels } = await listChannels(world.ask(recipient), { mission: missionId });
  const channelId = channels.find(({ name }) => name === 'general')?.id ?? '';
  const posted = await world.run(recipient, 'message.post', { channelId, body: `See ${address}` });
  return posted.messageId as MessageId;
}

async function offers(stage: Depot): Promise<void> {
  const { world, donor, outside, coordinator } = stage;
  const facts = {
    quantity: 50,
    availableFrom: '2026-11-24',
    availableUntil: '2027-01-31',
    liftIncluded: true,
  };
  const drafted = await world.run(donor, 'offer.draft', {
    missionId: stage.missionId,
    itemId: await stage.item('blanket'),
    ...facts,
  });
  const offerId = drafted.offerId as OfferId;
  await nameInTalk(stage, `/offers/${offerId}`);
  await world.run(donor, 'offer.edit', { offerId, version: 1, ...facts, quantity: 60 });
  await world.run(donor, 'offer.release', { offerId });
  await world.run(coordinator, 'offer.acknowledge', { offerId });
  await world.run(coordinator, 'offer.accept', { offerId });
  await world.run(donor, 'offer.renew', { offerId, availableUntil: '2027-03-31' });
  await world.run(donor, 'offer.withdraw', { offerId });
  await world.run(donor, 'offer.require-two-persons', { organisationId: outside.id, required: true });
  await world.run(donor, 'offer.require-two-persons', { organisationId: outside.id, required: false });
}

/** From the suggestion to the distribution; part of it is lost, part goes back. */
async function ways(stage: Depot): Promise<void> {
  const { world, recipient, donor, coordinator } = stage;
  const [needId, offerId] = [await need(stage), await offer(stage)];
  await world.run(coordinator, 'allocation.suggest', { needId, offerId, quantity: 10 });
  const allocationId = await reserve(stage, { needId, offerId, quantity: 100 });
  await nameInTalk(stage, `/needs/${needId}#allocation-${allocationId}`);
  await world.run(recipient, 'allocation.agree', { allocationId });
  await world.run(coordinator, 'allocation.approve', { allocationId });
  await world.run(donor, 'allocation.ship', { allocationId, quantity: 60, waybill: 'WB-1' });
  await world.run(recipient, 'allocation.receive', { allocationId, good: 60 });
  await world.run(recipient, 'allocation.distribute', { allocationId, quantity: 20 });
  await world.run(recipient, 'allocation.report-lost', { allocationId, quantity: 5, reason: 'Fire' });
  await world.run(recipient, 'allocation.return', { allocationId, quantity: 5 });
}

/** A reservation that is declined, one that is cancelled, and one of what needs two approvals. */
async function exits(stage: Depot): Promise<void> {
  const { world, recipient, coordinator } = stage;
  const pair = async () => ({ needId: await need(stage), offerId: await offer(stage), quantity: 50 });
  const declined = await reserve(stage, await pair());
  await world.run(recipient, 'allocation.decline', { allocationId: declined, reason: 'Too late' });
  const cancelled = await reserve(stage, await pair());
  await world.run(coordinator, 'allocation.cancel', { allocationId: cancelled, reason: 'Needed elsewhere' });
  const many = { quantity: await twoPersonsAbove(stage) };
  const [needId, offerId]: [NeedId, OfferId] = [await need(stage, many), await offer(stage, many)];
  const allocationId = await reserve(stage, { needId, offerId, ...many });
  await world.run(recipient, 'allocation.agree', { allocationId });
  await world.run(coordinator, 'allocation.approve', { allocationId });
}

async function twoPersonsAbove({ world }: Depot): Promise<number> {
  const { two_persons_above: above } = await world.database.read
    .selectFrom('item')
    .select('two_persons_above')
    .where('code', '=', 'blanket')
    .executeTakeFirstOrThrow();
  return (above ?? 0) + 1;
}

/** What runs out by itself. */
async function expiries(stage: Depot): Promise<void> {
  const { world } = stage;
  const offerId = await offer(stage, { availableUntil: '2026-11-30' });
  const allocationId = await reserve(stage, { needId: await need(stage), offerId, quantity: 100 });
  world.clock.advance(25 * HOUR_MS);
  await world.run(world.system, 'allocation.expire', { allocationId });
  world.clock.advance(30 * 24 * HOUR_MS);
  await world.run(world.system, 'offer.expire', { offerId });
}
