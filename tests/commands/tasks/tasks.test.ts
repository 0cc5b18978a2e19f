import { expect, it } from 'vitest';
import type { TaskId } from '#domain/core/id.ts';
import { cards } from '#server/cards/queries.ts';
import { readChannel, saidAbout } from '#server/channels/queries.ts';
import { listTasks, readTask, waitingForMe } from '#server/tasks/queries.ts';
import { partners, post } from '#tests/commands/channels/partners.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

async function stage(world: World) {
  const place = await partners(world);
  const [lake, road, stranger] = await Promise.all([
    place.lake.actor(),
    place.road.actor(),
    place.stranger.actor(),
  ]);
  const { missionId } = place;
  const make = async (more: object = {}) => {
    const made = await world.run(lake, 'task.make', { missionId, title: 'Call the depot', ...more });
    return made.taskId as TaskId;
  };
  const titles = async (actor: typeof lake, show: string) =>
    (await listTasks(world.ask(actor), { mission: missionId, show })).rows.map(({ title }) => title);
  return { ...place, lake, road, stranger, make, titles };
}

describeOnBothDatabases('a task', (open) => {
  it('goes from what is to be done to what is done, and waits for who has it', async () => {
    const world = await open();
    const { make, titles, lake, road, stranger, coordinator } = await stage(world);
    const taskId = await make({ dueOn: '2026-12-10' });
    expect(await titles(road, 'waiting')).toEqual(['Call the depot']);
    await world.run(road, 'task.take', { taskId });
    expect(await world.refusal(lake, 'task.take', { taskId })).toBe('tasks.taken_already');
    expect(await waitingForMe(world.ask(road))).toMatchObject([
      { key: 'tasks-to-do', count: 1, items: [{ id: taskId, due: '2026-12-10' }] },
    ]);
    expect(await titles(road, 'mine')).toEqual(['Call the depot']);
    expect(await titles(lake, 'mine')).toEqual([]);
    await world.run(road, 'task.start', { taskId });
    expect(await world.refusal(road, 'task.cancel', { taskId })).toBe('not_yours_to_do');
    await world.run(road, 'task.finish', { taskId });
    expect(await world.refusal(road, 'task.start', { taskId })).toBe('wrong_state');
    expect(await titles(road, 'waiting')).toEqual([]);
    expect(await titles(lake, 'over')).toEqual(['Call the depot']);
    expect(await waitingForMe(world.ask(road))).toEqual([]);
    await world.run(coordinator, 'task.reopen', { taskId });
    await world.run(lake, 'task.cancel', { taskId });
    expect(await world.refusal(stranger, 'task.reopen', { taskId })).toBe('not_found');
    expect(world.published.at(-1)).toMatchObject({
      type: 'task.cancelled',
      data: { taskId, state: 'cancelled' },
    });
  });

  it('is given to people who take part alone, and told to who had it and who has it', async () => {
    const world = await open();
    const { make, lake, road, stranger, missionId } = await stage(world);
    const taskId = await make({ ownerId: road.personId });
    const elsewhere = { taskId, ownerId: stranger.personId };
    expect(await world.refusal(lake, 'task.assign', elsewhere)).toBe('input_invalid');
    await world.run(road, 'task.assign', { taskId, ownerId: lake.personId });
    expect(
      world.published.filter(({ type }) => type === 'task.assigned').map(({ stream }) => stream),
    ).toEqual([`mission:${missionId}`, `user:${lake.personId}`, `user:${road.personId}`]);
    expect((await readTask(world.ask(road), { id: taskId })).owner).toMatchObject({
      organisation: 'Lake Water',
    });
    await world.run(lake, 'task.assign', { taskId });
    expect((await readTask(world.ask(road), { id: taskId })).owner).toBe(null);
  });

  it('is changed by nobody over what somebody else changed', async () => {
    const world = await open();
    const { make, lake, road } = await stage(world);
    const taskId = await make();
    expect(await world.refusal(road, 'task.edit', { taskId, version: 1, title: 'Mine' })).toBe(
      'not_yours_to_do',
    );
    await world.run(lake, 'task.edit', {
      taskId,
      version: 1,
      title: 'Call both depots',
      dueOn: '2026-12-01',
    });
    const late = { taskId, version: 1, title: 'Call nobody' };
    expect(await world.refusal(lake, 'task.edit', late)).toBe('stale_version');
    expect(await readTask(world.ask(road), { id: taskId })).toMatchObject({
      title: 'Call both depots',
      version: 2,
    });
  });

  it('is made of a message, links back to it, and stands under it with what is next', async () => {
    const world = await open();
    const { make, lake, road, stranger, general } = await stage(world);
    const { messageId } = await post(world, road, general, 'Somebody should call the depot');
    const taskId = await make({ messageId });
    const ref = { kind: 'task', id: taskId } as const;
    expect(await saidAbout(world.ask(lake), ref)).toMatchObject([{ messageId }]);
    await post(world, lake, general, `It stands at https://portal.example.org/tasks/${taskId}`);
    const { messages } = await readChannel(world.ask(road), { channelId: general });
    expect(messages.map((message) => message.cards)).toEqual([[ref], [ref]]);
    const shown = async (actor: typeof lake) => (await cards(world.ask(actor), { refs: [ref] })).cards;
    expect(await shown(road)).toMatchObject({
      [`task.${taskId}`]: { title: 'Call the depot', state: 'open' },
    });
    expect(await shown(stranger)).toEqual({ [`task.${taskId}`]: null });
    expect(await world.refusal(stranger, 'task.take', { taskId })).toBe('not_found');
  });

  it('is listed by the day on which it is due, page after page', async () => {
    const world = await open();
    const { make, titles, lake, missionId } = await stage(world);
    await make({ title: 'Some day' });
    await make({ title: 'Later', dueOn: '2026-12-20' });
    await make({ title: 'Sooner', dueOn: '2026-12-01' });
    expect(await titles(lake, 'waiting')).toEqual(['Sooner', 'Later', 'Some day']);
    for (let at = 0; at < 50; at += 1) await make({ title: `Number ${at}` });
    const first = await listTasks(world.ask(lake), { mission: missionId });
    const second = await listTasks(world.ask(lake), { mission: missionId, after: first.next ?? '' });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53);
  });
});
