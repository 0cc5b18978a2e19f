import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { DAY_MS, type Id } from '#domain/core/id.ts';
import { moderationLog, readChannel } from '#server/channels/queries.ts';
import { channelKeeping } from '#server/moderation/queries.ts';
import { partners, post, reads } from '#tests/commands/channels/partners.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';

const canary = 'Canary of the old well';

describeOnBothDatabases('what a channel keeps', (open) => {
  it('is erased for good after its days, with what hangs on it, and the count is shown (S26)', async () => {
    const world = await open();
    const { lake, road, coordinator: keeper, general: channelId } = await partners(world);
    const old = await post(world, await lake.actor(), channelId, canary);
    const root = await post(world, await lake.actor(), channelId, 'Still talked of');
    const reply = { channelId, body: 'And answered', threadId: root.messageId };
    const report = { messageId: old.messageId, rule: 'subject' as const };
    const { reportId } = await world.run(await road.actor(), 'message.report', report);
    const decision = { outcome: 'dismissed', rule: 'subject', reason: 'It belongs here' } as const;
    await world.run(keeper, 'report.decide', { reportId: reportId as Id<'report'>, ...decision });
    expect(await world.refusal(await lake.actor(), 'channel.retain', { channelId, days: 30 })).toBe(
      'moderation.coordinators_retain',
    );
    await world.run(keeper, 'channel.retain', { channelId, days: 30 });
    world.clock.advance(29 * DAY_MS);
    await world.run(await road.actor(), 'message.post', reply);
    world.clock.advance(2 * DAY_MS);
    const expired = await world.run(world.system, 'channel.expire', { channelId });
    expect(expired).toEqual({ messages: 1, removed: 0, files: 0, kept: 0 });
    const { messages } = await readChannel(world.ask(await road.actor()), { channelId });
    expect(messages.map(({ id }) => id)).toEqual([root.messageId]);
    for (const table of ['message', 'message_report', 'held_message', 'event', 'request'] as const) {
      const rows = await world.database.read.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(canary);
    }
    const { runs } = await channelKeeping(world.ask(keeper), { channelId });
    expect(runs).toMatchObject([{ messages: 1, removed: 0, files: 0, kept: 0 }]);
    const [entry] = await moderationLog(world.ask(await road.actor()), { channelId });
    expect(entry).toMatchObject({ type: 'channel.expired', messages: 1, by: null });
    expect(await world.refusal(keeper, 'channel.expire', { channelId })).toBe('not_found');
  });

  it('stays for as long as a legal hold stands on it', async () => {
    const world = await open();
    const { lake, coordinator: keeper, general: channelId } = await partners(world);
    await post(world, await lake.actor(), channelId, canary);
    await world.run(keeper, 'channel.retain', { channelId, days: 30 });
    const hold = { channelId, reason: 'Inquiry 7' };
    expect(await world.refusal(await lake.actor(), 'hold.place', hold)).toBe(
      'moderation.coordinators_retain',
    );
    const { holdId } = await world.run(keeper, 'hold.place', hold);
    expect(await world.refusal(keeper, 'hold.place', hold)).toBe('moderation.held_by_law');
    world.clock.advance(31 * DAY_MS);
    const expire = () => world.run(world.system, 'channel.expire', { channelId });
    expect(await expire()).toEqual({ messages: 0, removed: 0, files: 0, kept: 1 });
    expect(await reads(world, await lake.actor(), channelId)).toHaveLength(1);
    await world.run(keeper, 'hold.lift', { holdId: holdId as Id<'hold'> });
    expect(await expire()).toEqual({ messages: 1, removed: 0, files: 0, kept: 0 });
    expect(await reads(world, await lake.actor(), channelId)).toEqual([]);
  });
});

describeOnBothDatabases('a channel as a file', (open) => {
  it('leaves out what is for fewer people, carries a hash of each message, and stands in the log', async () => {
    const world = await open();
    const { lake, coordinator: keeper, general: channelId } = await partners(world);
    const channel = await readChannel(world.ask(keeper), { channelId });
    await world.run(keeper, 'channel.edit', { channelId, version: channel.version, tlpCeiling: 'RED' });
    const writer = await lake.actor();
    await world.run(writer, 'message.post', { channelId, body: 'For <all>', tlp: 'AMBER' });
    await world.run(writer, 'message.post', { channelId, body: 'Secret of few', tlp: 'RED' });
    await world.run(writer, 'message.post', { channelId, body: 'Secret of ours', tlp: 'AMBER+STRICT' });
    const asked = { channelId, format: 'json' } as const;
    expect(await world.refusal(writer, 'channel.export', asked)).toBe('channels.moderators_only');
    const made = await world.run(keeper, 'channel.export', asked, 'request-1234');
    const file = JSON.parse(made.file);
    expect(file.messages.map(({ text }: { text: string | null }) => text)).toEqual(['For <all>', null, null]);
    const hashes = file.messages.map((message: Record<string, unknown>) => {
      const { sha256, html: _, ...hashed } = message;
      expect(createHash('sha256').update(JSON.stringify(hashed)).digest('hex')).toBe(sha256);
      return sha256;
    });
    expect(createHash('sha256').update(hashes.join('\n')).digest('hex')).toBe(file.sha256);
    const page = (await world.run(keeper, 'channel.export', { channelId, format: 'html' })).file;
    expect(page).toContain('For &lt;all&gt;');
    expect(page).not.toMatch(/Secret|<script/);
    const kept = await world.database.read.selectFrom('request').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('exportedBy');
    const [entry] = await moderationLog(world.ask(writer), { channelId });
    expect(entry).toMatchObject({ type: 'channel.exported', messages: 3 });
  });
});
