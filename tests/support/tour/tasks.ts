import type { TaskId } from '#domain/core/id.ts';
import { partners, post } from '#tests/commands/channels/partners.ts';
import type { World } from '#tests/support/world.ts';

/** A task that is made of a message, taken, handed on, done, and after all not to be done. */
export async function tasks(world: World): Promise<void> {
  const { missionId, general, ...place } = await partners(world);
  const [lake, road] = [await place.lake.actor(), await place.road.actor()];
  await world.run(lake, 'task.make', { missionId, title: 'Count the tents', ownerId: road.personId });
  const { messageId } = await post(world, road, general, 'Somebody should call the depot');
  const made = await world.run(lake, 'task.make', { missionId, title: 'Call the depot', messageId });
  const taskId = made.taskId as TaskId;
  await world.run(lake, 'task.edit', { taskId, version: 1, title: 'Call both depots', dueOn: '2026-12-10' });
  await world.run(road, 'task.take', { taskId });
  await world.run(road, 'task.assign', { taskId, ownerId: lake.personId });
  await world.run(lake, 'task.start', { taskId });
  await world.run(lake, 'task.finish', { taskId });
  await world.run(lake, 'task.reopen', { taskId });
  await world.run(lake, 'task.cancel', { taskId });
}
