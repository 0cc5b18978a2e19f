import { expect, it } from 'vitest';
import { DAY_MS, type Id } from '#domain/core/id.ts';
import { REMOVED_DAYS } from '#domain/moderation/keeping.ts';
import { indexWhatIsBehind } from '#server/channels/follow-messages.ts';
import { messageHistory, moderationLog, readChannel } from '#server/channels/queries.ts';
import { channelsPast } from '#server/moderation/due.ts';
import { channelKeeping, report } from '#server/moderation/queries.ts';
import { upload } from '#tests/commands/attachments/uploads.ts';
import { partners, post, reads } from '#tests/commands/channels/partners.ts';
import { coordinator } from '#tests/commands/organisations/people.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

const canary = 'Canary of the old well';
const uphold = { outcome: 'upheld', rule: 'respect', reason: 'Insults help nobody' } as const;

/** Every table that could hold something of what was said. */
async function everything({ database }: World): Promise<string> {
  const tables = [
    'message',
    'message_version',
    'message_text',
    'mention',
    'attachment',
    'message_report',
    'held_message',
    'event',
    'request',
  ] as const;
  const rows = await Promise.all(
    tables.map((table) =>
      database.read
        .selectFrom(table as 'message')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

/** A message with a file and an earlier version, which a moderator removed. */
async function removed(world: World) {
  const place = await partners(world);
  const { lake, coordinator: keeper, general: channelId } = place;
  const author = await lake.actor();
  const file = await upload(world, author, channelId, 'canary.txt', Buffer.from('Where the old well is'));
  const { messageId } = await world.run(author, 'message.post', {
    channelId,
    body: `${canary} @**Road Repair**`,
    attachments: [file.id as Id<'attachment'>],
  });
  await indexWhatIsBehind(world.database);
  const edit = { messageId: messageId as Id<'message'>, version: 1, body: `${canary}, again` };
  await world.run(author, 'message.edit', edit);
  await world.run(keeper, 'message.remove', { messageId, reason: 'Names a place' });
  const expire = () => world.run(world.system, 'channel.expire', { channelId });
  return { ...place, keeper, channelId, messageId: edit.messageId, expire };
}

describeOnBothDatabases('the text of a removed message', (open) => {
  it('is kept for moderators for a time where a channel keeps everything, then erased with all copies', async () => {
    const world = await open();
    const { keeper, road, channelId, messageId, expire } = await removed(world);
    world.clock.advance(REMOVED_DAYS * DAY_MS - 1);
    expect(await channelsPast(world.database.read, world.clock.now())).toEqual([]);
    expect(await expire()).toEqual({ messages: 0, removed: 0, files: 0, kept: 0 });
    const history = await messageHistory(world.ask(keeper), { messageId });
    expect(history.versions).toHaveLength(2);
    world.clock.advance(2);
    expect(await channelsPast(world.database.read, world.clock.now())).toEqual([channelId]);
    expect(await expire()).toEqual({ messages: 0, removed: 1, files: 1, kept: 0 });
    expect(await everything(world)).not.toContain(canary);
    const { messages } = await readChannel(world.ask(await road.actor()), { channelId });
    expect(messages).toMatchObject([{ state: 'removed', removed: { reason: 'Names a place' } }]);
    const { runs } = await channelKeeping(world.ask(keeper), { channelId });
    expect(runs).toMatchObject([{ messages: 0, removed: 1, files: 1, kept: 0 }]);
    const [entry] = await moderationLog(world.ask(await road.actor()), { channelId });
    expect(entry).toMatchObject({ type: 'channel.expired', messages: 1 });
    expect(await world.refusal(keeper, 'message.restore', { messageId })).toBe('channels.text_erased');
    expect(await channelsPast(world.database.read, world.clock.now())).toEqual([]);
    expect(await expire()).toEqual({ messages: 0, removed: 0, files: 0, kept: 0 });
  });

  it('goes at the date of its channel, though younger replies keep the tombstone', async () => {
    const world = await open();
    const { keeper, road, channelId, messageId, expire } = await removed(world);
    await world.run(keeper, 'channel.retain', { channelId, days: 30 });
    world.clock.advance(29 * DAY_MS);
    await world.run(await road.actor(), 'message.post', { channelId, body: 'Still?', threadId: messageId });
    world.clock.advance(2 * DAY_MS);
    expect(await expire()).toEqual({ messages: 0, removed: 1, files: 1, kept: 0 });
    expect(await everything(world)).not.toContain(canary);
    expect(await reads(world, await road.actor(), channelId)).toEqual([null]);
  });

  it('stays for as long as a legal hold stands, whatever the dates', async () => {
    const world = await open();
    const { keeper, channelId, messageId, expire } = await removed(world);
    const { holdId } = await world.run(keeper, 'hold.place', { channelId, reason: 'Inquiry 7' });
    world.clock.advance((REMOVED_DAYS + 1) * DAY_MS);
    expect(await expire()).toEqual({ messages: 0, removed: 0, files: 0, kept: 1 });
    expect((await messageHistory(world.ask(keeper), { messageId })).versions).toHaveLength(2);
    await world.run(keeper, 'hold.lift', { holdId: holdId as Id<'hold'> });
    expect(await expire()).toEqual({ messages: 0, removed: 1, files: 1, kept: 0 });
  });

  it('stays, with its copy, while a case goes on, and goes when its last word was said', async () => {
    const world = await open();
    const { lake, road, coordinator: keeper, general: channelId } = await partners(world);
    const second = await coordinator(world, 'Coordinator Carla');
    const { messageId } = await post(world, await lake.actor(), channelId, canary);
    const made = await world.run(await road.actor(), 'message.report', { messageId, rule: 'respect' });
    const reportId = made.reportId as Id<'report'>;
    const expire = () => world.run(world.system, 'channel.expire', { channelId });
    await world.run(keeper, 'report.decide', { reportId, ...uphold });
    await world.run(await lake.actor(), 'report.appeal', { reportId, text: 'It is the name of the well' });
    world.clock.advance((REMOVED_DAYS + 1) * DAY_MS);
    expect(await expire()).toMatchObject({ removed: 0 });
    expect((await report(world.ask(second), { reportId })).said.html).toContain(canary);
    await world.run(second, 'report.settle', { reportId, outcome: 'confirmed', reason: 'It is an insult' });
    expect(await expire()).toMatchObject({ removed: 1 });
    expect(await everything(world)).not.toContain(canary);
  });
});

describeOnBothDatabases('what a report took away', (open) => {
  it('comes back by the appeal alone, not by a moderator, also where one had removed it before', async () => {
    for (const removedBefore of [false, true]) {
      const world = await open();
      const { lake, road, coordinator: keeper, general: channelId } = await partners(world);
      const second = await coordinator(world, 'Coordinator Carla');
      const { messageId } = await post(world, await lake.actor(), channelId, canary);
      const made = await world.run(await road.actor(), 'message.report', { messageId, rule: 'respect' });
      const reportId = made.reportId as Id<'report'>;
      if (removedBefore) await world.run(keeper, 'message.remove', { messageId, reason: 'At once' });
      await world.run(keeper, 'report.decide', { reportId, ...uphold });
      for (const moderator of [keeper, second])
        expect(await world.refusal(moderator, 'message.restore', { messageId })).toBe(
          'channels.removed_on_report',
        );
      await world.run(await lake.actor(), 'report.appeal', { reportId, text: 'It is no insult' });
      await world.run(second, 'report.settle', { reportId, outcome: 'overturned', reason: 'It is none' });
      expect(await reads(world, await road.actor(), channelId)).toEqual([`<p dir="auto">${canary}</p>`]);
      await world.run(keeper, 'message.remove', { messageId, reason: 'Off the subject' });
      await world.run(keeper, 'message.restore', { messageId });
    }
  });

  it('stays away while another report of it stands', async () => {
    const world = await open();
    const { lake, road, coordinator: keeper, general: channelId } = await partners(world);
    const second = await coordinator(world, 'Coordinator Carla');
    const { messageId } = await post(world, await lake.actor(), channelId, canary);
    const reports: Id<'report'>[] = [];
    const office = await world.run(second, 'organisation.register', {
      kind: 'un_entity',
      name: 'Mission office',
      missionIds: [],
    });
    const other = await world.actor(second.personId, office.organisationId as never);
    for (const by of [await road.actor(), other]) {
      const { reportId } = await world.run(by, 'message.report', { messageId, rule: 'respect' });
      reports.push(reportId as Id<'report'>);
    }
    const [one, another] = reports as [Id<'report'>, Id<'report'>];
    await world.run(keeper, 'report.decide', { reportId: one, ...uphold });
    await world.run(keeper, 'report.decide', { reportId: another, ...uphold });
    await world.run(await lake.actor(), 'report.appeal', { reportId: one, text: 'It is no insult' });
    const third = await coordinator(world, 'Coordinator Dara');
    await world.run(third, 'report.settle', { reportId: one, outcome: 'overturned', reason: 'It is none' });
    expect(await reads(world, await road.actor(), channelId)).toEqual([null]);
    expect(await world.refusal(keeper, 'message.restore', { messageId })).toBe('channels.removed_on_report');
  });
});

describeOnBothDatabases('a held message that is taken back', (open) => {
  it('is kept under a legal hold, and erased once that is lifted', async () => {
    const world = await open();
    const { lake, coordinator: keeper, general: channelId } = await partners(world);
    await world.run(keeper, 'channel.order', { channelId, version: 1, approveFirst: true });
    const { messageId } = await post(world, await lake.actor(), channelId, canary);
    const { holdId } = await world.run(keeper, 'hold.place', { channelId, reason: 'Inquiry 7' });
    await world.run(await lake.actor(), 'message.withdraw', { messageId });
    expect(await everything(world)).toContain(canary);
    expect(await channelsPast(world.database.read, world.clock.now())).toEqual([]);
    await world.run(keeper, 'hold.lift', { holdId: holdId as Id<'hold'> });
    expect(await channelsPast(world.database.read, world.clock.now())).toEqual([channelId]);
    await world.run(world.system, 'channel.expire', { channelId });
    expect(await everything(world)).not.toContain(canary);
  });
});
