import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { profile } from '#server/accounts/queries.ts';
import {
  inbox,
  missed,
  ownChannels,
  readChannel,
  readThread,
  unreadByMission,
} from '#server/channels/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

type Who = { actor(): Promise<Actor> };

const look = async (world: World, who: Who) => inbox(world.ask(await who.actor()));

/** How much waits for somebody in a channel, and how often they are called there. */
async function waits(world: World, who: Who, channelId: ChannelId) {
  const found = (await look(world, who)).channels.find(({ id }) => id === channelId);
  return found ? { unread: found.unread, mentions: found.mentions } : null;
}

async function readAll(world: World, who: Who, channelId: ChannelId) {
  await world.run(await who.actor(), 'channel.mark-read', { channelId, upTo: 1_000_000 });
}

describeOnBothDatabases('marking as unread', (open) => {
  it('makes a message and all after it new again, mentions with them', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    await post(world, await lake.actor(), general, 'One');
    const call = await post(world, await lake.actor(), general, '@**Road Repair** two');
    await post(world, await lake.actor(), general, 'Three');
    await readAll(world, road, general);
    expect(await waits(world, road, general)).toBeNull();
    await world.run(await road.actor(), 'message.mark-unread', { messageId: call.messageId });
    expect(await waits(world, road, general)).toEqual({ unread: 2, mentions: 1 });
    const { lastReadSeq } = await readChannel(world.ask(await road.actor()), { channelId: general });
    expect(lastReadSeq).toBe(call.seq - 1);
    await readAll(world, road, general);
    expect(await waits(world, road, general)).toBeNull();
  });

  it('of a reply is kept in its thread', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    const say = async (body: string) =>
      world.run(await lake.actor(), 'message.post', { channelId: general, body, threadId: root.messageId });
    await say('One');
    const two = await say('Two');
    await say('Three');
    await readAll(world, road, general);
    await world.run(await road.actor(), 'message.mark-unread', { messageId: two.messageId });
    expect((await look(world, road)).threads).toMatchObject([{ id: root.messageId, replies: 3, unread: 2 }]);
    expect(await waits(world, road, general)).toBeNull();
  });

  it('is for who sits there, of what they may see', async () => {
    const world = await open();
    const { lake, stranger, coordinator, general } = await partners(world);
    const { messageId } = await post(world, await lake.actor(), general, 'One');
    const mark = { messageId };
    expect(await world.refusal(await stranger.actor(), 'message.mark-unread', mark)).toBe('not_found');
    expect(await world.refusal(coordinator, 'message.mark-unread', mark)).toBe('channels.not_in_it');
  });
});

describeOnBothDatabases('mentions', (open) => {
  it('are counted apart from what is unread, and read with their channel', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    await readAll(world, road, general);
    await post(world, await lake.actor(), general, 'Nobody in particular');
    await post(world, await lake.actor(), general, '@**Road Repair** you');
    const gone = await post(world, await lake.actor(), general, '@**Road Repair** no, not you');
    expect(await waits(world, road, general)).toEqual({ unread: 3, mentions: 2 });
    await world.run(await lake.actor(), 'message.remove', { messageId: gone.messageId });
    expect(await waits(world, road, general)).toEqual({ unread: 3, mentions: 1 });
    const { mentions } = await look(world, road);
    expect(mentions).toMatchObject([{ unread: true, channel: { id: general } }]);
    expect(mentions[0]?.message.html).toContain('you');
    await readAll(world, road, general);
    expect((await look(world, road)).mentions).toMatchObject([{ unread: false }]);
  });

  it('in a thread are read with the thread, which who is called follows', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const root = await post(world, await lake.actor(), general, 'Where are the pumps?');
    await world.run(await lake.actor(), 'message.post', {
      channelId: general,
      body: '@**Road Repair** do you know?',
      threadId: root.messageId,
    });
    await readAll(world, road, general);
    expect(await waits(world, road, general)).toEqual({ unread: 0, mentions: 1 });
    const { following, lastRead } = await readThread(world.ask(await road.actor()), {
      messageId: root.messageId,
    });
    expect({ following, lastRead }).toEqual({ following: true, lastRead: 0 });
    await world.run(await road.actor(), 'thread.mark-read', { messageId: root.messageId, upTo: 1 });
    expect(await waits(world, road, general)).toBeNull();
  });

  it('show a text only to who may read it, and nothing of a channel one has left', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const strict = await post(world, await lake.actor(), general, '@**Road Repair** look');
    await world.database.transact(async (tx) =>
      tx.updateTable('message').set({ tlp: 'RED' }).where('id', '=', strict.messageId).execute(),
    );
    expect((await look(world, road)).mentions).toMatchObject([{ message: { html: null } }]);
    await world.run(await road.actor(), 'channel.leave', { channelId: general });
    expect((await look(world, road)).mentions).toEqual([]);
  });
});

describeOnBothDatabases('a channel kept at hand', (open) => {
  it('is so for this person and organisation alone, until they put it back', async () => {
    const world = await open();
    const { lake, road, stranger, general } = await partners(world);
    const starred = async (who: Who) =>
      (await readChannel(world.ask(await who.actor()), { channelId: general })).starred;
    await world.run(await lake.actor(), 'channel.star', { channelId: general, starred: true });
    expect([await starred(lake), await starred(road)]).toEqual([true, false]);
    await world.run(await lake.actor(), 'channel.star', { channelId: general, starred: false });
    expect(await starred(lake)).toBe(false);
    const star = { channelId: general, starred: true };
    expect(await world.refusal(await stranger.actor(), 'channel.star', star)).toBe('not_found');
    expect((await ownChannels(world.ask(await lake.actor()))).channels.every((each) => !each.starred)).toBe(
      true,
    );
  });
});

describeOnBothDatabases('a muted channel', (open) => {
  it('lets nothing wait but what calls its reader, until it is muted no longer', async () => {
    const world = await open();
    const { lake, road, missionId, general } = await partners(world);
    await readAll(world, road, general);
    const waiting = async () =>
      (await unreadByMission(world.ask(await road.actor())))[missionId]?.waiting.includes(general) ?? false;
    await world.run(await road.actor(), 'channel.mute', { channelId: general, muted: true });
    await post(world, await lake.actor(), general, 'Nobody in particular');
    expect([await waits(world, road, general), await waiting()]).toEqual([null, false]);
    await post(world, await lake.actor(), general, '@**Road Repair** you');
    expect([await waits(world, road, general), await waiting()]).toEqual([{ unread: 0, mentions: 1 }, true]);
    await world.run(await road.actor(), 'channel.mute', { channelId: general, muted: false });
    expect(await waits(world, road, general)).toEqual({ unread: 2, mentions: 1 });
  });
});

describeOnBothDatabases('catching up after an absence', (open) => {
  it('shows what calls and answers the reader, what was announced, and what was decided meanwhile', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, missionId, general, announcements } = await partners(world);
    const mine = await post(world, await road.actor(), general, 'Is the road open?');
    await world.run(await road.actor(), 'channel.mark-all-read', {});
    world.clock.advance(60_000);
    const say = async (body: string, replyTo?: string) =>
      world.run(await lake.actor(), 'message.post', {
        channelId: general,
        body,
        ...(replyTo && { replyTo }),
      });
    await say('Good morning');
    const call = await say('@**Road Repair** look');
    const answer = await say('It is', mine.messageId);
    const office = await world.run(coordinator, 'organisation.register', {
      kind: 'un_entity',
      name: 'Mission office',
      missionIds: [],
    });
    const keeper = await world.actor(coordinator.personId, office.organisationId as never);
    const news = await post(world, keeper, announcements, 'The bridge is closed');
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: stranger.id });

    const view = await missed(world.ask(await road.actor()));
    const found = Object.fromEntries(view.channels.map((each) => [each.channel.id, each]));
    const ids = (messages: readonly { id: string }[] = []) => messages.map(({ id }) => id);
    expect(ids(found[general]?.mentioned)).toEqual([call.messageId]);
    expect(ids(found[general]?.answered)).toEqual([answer.messageId]);
    expect(ids(found[announcements]?.announced)).toEqual([news.messageId]);
    expect(view.missions.map(({ id, decisions }) => [id, decisions.map(({ type }) => type)])).toEqual([
      [missionId, ['mission.organisation_admitted']],
    ]);

    await world.run(await road.actor(), 'channel.mark-all-read', {});
    const after = await missed(world.ask(await road.actor()));
    expect([after.channels, after.missions]).toEqual([[], []]);
  });
});

describeOnBothDatabases('being there', (open) => {
  it('is shown to others until somebody does not wish it', async () => {
    const world = await open();
    const { lake } = await partners(world);
    const actor = await lake.actor();
    const hides = async () => (await profile(world.ask(actor))).hidesPresence;
    expect(await hides()).toBe(false);
    const { name, locale, timeZone, theme, version } = await profile(world.ask(actor));
    const mine = { name, locale, timeZone, theme };
    await world.run(actor, 'account.update-profile', { ...mine, hidesPresence: true, version });
    expect(await hides()).toBe(true);
  });
});
