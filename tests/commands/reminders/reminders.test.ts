import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { HOUR_MS, type Id, type Instant } from '#domain/core/id.ts';
import { queue } from '#server/home/queries.ts';
import { reminderJobs } from '#server/reminders/jobs.ts';
import { reminderForm, reminders } from '#server/reminders/queries.ts';
import { partners, post } from '#tests/commands/channels/partners.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

type Who = { actor(): Promise<Actor> };

const look = async (world: World, who: Who) => reminders(world.ask(await who.actor()));
const came = (world: World) => world.published.filter(({ type }) => type === 'reminder.came');

/** What the portal does every few seconds. */
const remind = (world: World) => runJobs(world, reminderJobs);

async function ofMessage(world: World, who: Who, messageId: string, named: 'hour' | 'tomorrow' = 'hour') {
  return world.run(await who.actor(), 'reminder.set', { messageId: messageId as never, named });
}

describeOnBothDatabases('a reminder', (open) => {
  it('of a message comes at its time, once, to its person alone, and leads back', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'The pump is at the gate.');
    await ofMessage(world, road, messageId);
    await remind(world);
    expect(came(world)).toEqual([]);
    expect((await look(world, road)).waiting).toMatchObject([{ note: null, message: { id: messageId } }]);

    world.clock.advance(HOUR_MS);
    await Promise.all([remind(world), remind(world)]);
    await remind(world);
    expect(came(world)).toMatchObject([{ stream: `user:${road.personId}` }]);
    expect(JSON.stringify(world.published)).not.toContain('pump');

    const { came: there, waiting } = await look(world, road);
    expect({ there: there.length, waiting }).toEqual({ there: 1, waiting: [] });
    expect(there[0]?.message?.html).toContain('pump');
    const sections = await queue(world.ask(await road.actor()));
    expect(sections.find(({ key }) => key === 'reminders')?.items).toMatchObject([
      { href: `/channels/${general}/messages/${messageId}`, from: '# general' },
    ]);
    expect((await look(world, lake)).came).toEqual([]);
  });

  it('is put off and comes again, or is done with and leaves nothing', async () => {
    const world = await open();
    const { road, general } = await partners(world);
    const { reminderId } = await world.run(await road.actor(), 'reminder.set', {
      note: 'Call the depot',
      channelId: general,
      named: 'hour',
    });
    const it = { reminderId: reminderId as Id<'reminder'> };
    world.clock.advance(HOUR_MS);
    await remind(world);
    await world.run(await road.actor(), 'reminder.put-off', { ...it, named: 'hour' });
    expect((await look(world, road)).came).toEqual([]);
    world.clock.advance(HOUR_MS);
    await remind(world);
    expect(came(world)).toHaveLength(2);
    expect((await look(world, road)).came).toMatchObject([
      { note: 'Call the depot', message: null, channel: { id: general } },
    ]);
    await world.run(await road.actor(), 'reminder.end', it);
    expect(await world.database.read.selectFrom('reminder').selectAll().execute()).toEqual([]);
  });

  it('is asked for by the clocks of its person, and never for the past', async () => {
    const world = await open();
    const { road } = await partners(world);
    await world.database.transact(async (tx) => {
      await tx
        .updateTable('person')
        .set({ time_zone: 'Asia/Kathmandu' })
        .where('id', '=', road.personId)
        .execute();
    });
    const actor = await road.actor();
    const today = world.clock.now().slice(0, 10);
    const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
    const { dueAt } = await world.run(actor, 'reminder.set', { note: 'Report', day: next, time: '09:00' });
    expect(dueAt).toBe(`${next}T03:15:00.000Z` as Instant);
    const past = { note: 'Report', day: '2020-01-01', time: '09:00' };
    expect(await world.refusal(actor, 'reminder.set', past)).toBe('input_invalid');
    for (const wrong of [{ note: 'Report' }, { note: 'Report', day: next }, { named: 'hour' }])
      expect(await world.refusal(actor, 'reminder.set', wrong)).toBe('input_invalid');
    const form = await reminderForm(world.ask(actor), { text: '2028-03-01 14:30 call the depot' });
    expect(form).toMatchObject({
      note: 'call the depot',
      when: { day: '2028-03-01', time: '14:30' },
      timeZone: 'Asia/Kathmandu',
    });
  });

  it('of what its person may no longer read neither shows nor comes', async () => {
    const world = await open();
    const { lake, road, stranger, general } = await partners(world);
    const gone = await post(world, await lake.actor(), general, 'To be removed');
    const left = await post(world, await lake.actor(), general, 'To be left behind');
    await ofMessage(world, road, gone.messageId);
    await ofMessage(world, road, left.messageId);
    await ofMessage(world, lake, left.messageId);
    await world.run(await lake.actor(), 'message.remove', { messageId: gone.messageId });
    await world.run(await road.actor(), 'channel.leave', { channelId: general });
    expect((await look(world, road)).waiting).toEqual([]);
    world.clock.advance(HOUR_MS);
    await remind(world);
    expect(came(world)).toMatchObject([{ stream: `user:${lake.personId}` }]);
    expect(await world.database.read.selectFrom('reminder').select('person_id').execute()).toEqual([
      { person_id: lake.personId },
    ]);
    const mine = (await look(world, lake)).came[0]?.id as Id<'reminder'>;
    for (const command of ['reminder.end', 'reminder.come'] as const)
      expect(await world.refusal(await road.actor(), command, { reminderId: mine })).toBe('not_found');
    const asked = { messageId: left.messageId, named: 'hour' };
    expect(await world.refusal(await stranger.actor(), 'reminder.set', asked)).toBe('not_found');
  });

  it('goes with a message that is erased', async () => {
    const world = await open();
    const { lake, road, coordinator, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'Seven wells.');
    await ofMessage(world, road, messageId);
    await world.run(coordinator, 'channel.retain', { channelId: general, days: 30 });
    world.clock.advance(31 * 24 * HOUR_MS);
    await world.run(world.system, 'channel.expire', { channelId: general });
    expect(await world.database.read.selectFrom('reminder').selectAll().execute()).toEqual([]);
  });

  it('is one of two hundred at most', async () => {
    const world = await open();
    const { road } = await partners(world);
    const actor = await road.actor();
    for (let each = 0; each < 200; each += 1)
      await world.run(actor, 'reminder.set', { note: `Number ${each}`, named: 'week' });
    const more = { note: 'One more', named: 'week' };
    expect(await world.refusal(actor, 'reminder.set', more)).toBe('reminders.too_many');
  });
});
