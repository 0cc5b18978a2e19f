import type { AskingId, MessageId } from '#domain/core/id.ts';
import { partners, post } from '#tests/commands/channels/partners.ts';
import type { World } from '#tests/support/world.ts';

/** A message whose channel is asked to acknowledge it: one answers, the others are reminded, and it is closed. */
export async function acknowledgements(world: World): Promise<void> {
  const { coordinator, lake, road, general: channelId } = await partners(world);
  const office = await world.run(coordinator, 'organisation.register', {
    kind: 'un_entity',
    name: 'Mission office',
    missionIds: [],
  });
  const keeper = await world.actor(coordinator.personId, office.organisationId as never);
  const { messageId } = await post(world, await road.actor(), channelId, 'The bridge is closed.');
  const asked = await world.run(keeper, 'asking.open', { channelId, messageId, withinHours: 24 });
  const askingId = asked.askingId as AskingId;
  await world.run(await lake.actor(), 'asking.answer', { askingId, answer: 'acknowledged' });
  await world.run(keeper, 'asking.remind', { askingId });
  await world.run(keeper, 'asking.close', { askingId });
  await world.run(keeper, 'message.remove', {
    messageId: messageId as MessageId,
    reason: 'It is open again',
  });
}
