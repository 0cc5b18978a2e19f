import { expect, it } from 'vitest';
import { channelStream } from '#domain/core/streams.ts';
import { forwardTargets, readChannel } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

describeOnBothDatabases('a forwarded message', (open) => {
  it('says who said it and for whom, with a line of who hands it on', async () => {
    const world = await open();
    const { lake, road, coordinator, missionId, general } = await partners(world);
    const { channelId } = await world.run(coordinator, 'channel.create', { missionId, name: 'convoys' });
    const { messageId } = await post(world, await lake.actor(), general, 'The road is **open**.');
    const sent = { messageId, channelId, body: 'For the drivers' };
    const { messageId: copy, seq } = await world.run(await road.actor(), 'message.forward', sent);
    const lakesName = (await lake.actor()).name;
    const { messages } = await readChannel(world.ask(await lake.actor()), { channelId });
    expect(messages.at(-1)).toMatchObject({
      id: copy,
      tlp: 'GREEN',
      html: '<p dir="auto">For the drivers</p>',
      author: { organisation: 'Road Repair' },
      forwarded: {
        id: messageId,
        channelId: general,
        said: { author: lakesName, organisation: 'Lake Water', html: expect.stringContaining('open') },
      },
    });
    const [event] = await drawEvents(world.database.read, channelStream(channelId as never), {
      since: seq - 1,
      limit: 1,
    });
    expect(event).toMatchObject({ type: 'message.posted', data: { forwarded: { id: messageId } } });
    const again = { messageId: copy, channelId: general, body: '' };
    expect(await world.refusal(await road.actor(), 'message.forward', again)).toBe(
      'channels.forward_original',
    );
  });

  it('is offered every channel of its reader but its own and those that are archived', async () => {
    const world = await open();
    const { road, coordinator, missionId, general } = await partners(world);
    const { channelId } = await world.run(coordinator, 'channel.create', { missionId, name: 'convoys' });
    const offered = async () => {
      const targets = await forwardTargets(world.ask(await road.actor()), { channelId: general });
      return targets.map(({ id }) => id);
    };
    expect(await offered()).toContain(channelId);
    expect(await offered()).not.toContain(general);
    await world.run(coordinator, 'channel.archive', { channelId });
    expect(await offered()).not.toContain(channelId);
  });

  it('goes no further than its label and the ceiling permit, and says why', async () => {
    const world = await open();
    const { lake, road, stranger, coordinator, missionId, general } = await partners(world);
    const { channelId } = await world.run(coordinator, 'channel.create', { missionId, name: 'convoys' });
    const said = async (tlp: 'CLEAR' | 'GREEN' | 'AMBER') =>
      (await world.run(await lake.actor(), 'message.post', { channelId: general, body: tlp, tlp })).messageId;
    const own = await world.run(await road.actor(), 'channel.open-for-organisation', {
      organisationId: road.id,
      name: 'Drivers',
    });
    const to = async (tlp: 'CLEAR' | 'GREEN' | 'AMBER', target: string) => ({
      messageId: await said(tlp),
      channelId: target,
    });
    const reader = await road.actor();
    await world.run(reader, 'message.forward', await to('AMBER', own.channelId));
    await world.run(reader, 'message.forward', await to('GREEN', channelId));
    await world.run(await lake.actor(), 'message.forward', await to('AMBER', channelId));
    const invited = await world.run(coordinator, 'channel.create', {
      missionId,
      name: 'inner circle',
      joining: 'invited',
    });
    const seat = async ({ personId, id }: typeof road) => {
      const offered = await world.run(coordinator, 'channel.invite', {
        channelId: invited.channelId,
        personId,
        organisationId: id,
      });
      const guest = await world.actor(personId, id);
      await world.run(guest, 'channel.answer-request', { ...offered, answer: 'accepted' });
    };
    await seat(lake);
    const secret = { channelId: invited.channelId, body: 'Canary', tlp: 'AMBER' as const };
    const { messageId } = await world.run(await lake.actor(), 'message.post', secret);
    expect(await world.refusal(reader, 'message.forward', { messageId, channelId })).toBe('not_found');
    await seat(road);
    const wider = { messageId, channelId };
    expect(await world.refusal(await road.actor(), 'message.forward', wider)).toBe('channels.amber_stays');
    const nowhere = { messageId: await said('GREEN'), channelId };
    expect(await world.refusal(await stranger.actor(), 'message.forward', nowhere)).toBe('not_found');
    await world.run(coordinator, 'channel.edit', { channelId, version: 1, tlpCeiling: 'CLEAR' });
    expect(await world.refusal(reader, 'message.forward', nowhere)).toBe('channels.above_ceiling');
  });

  it('goes with the message from which it is: removed, brought back, erased', async () => {
    const world = await open();
    const { lake, road, coordinator, missionId, general } = await partners(world);
    const { channelId } = await world.run(coordinator, 'channel.create', { missionId, name: 'convoys' });
    const { messageId } = await post(world, await lake.actor(), general, 'Canary of the lake');
    const sent = { messageId, channelId };
    const { seq } = await world.run(await road.actor(), 'message.forward', sent);
    const shown = async () =>
      JSON.stringify(
        await drawEvents(world.database.read, channelStream(channelId as never), {
          since: seq - 1,
          limit: 9,
        }),
      );
    expect(await shown()).toContain('Canary');
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Off the subject' });
    expect(await shown()).not.toContain('Canary');
    expect(await shown()).toContain('message.requoted');
    await world.run(coordinator, 'message.restore', { messageId });
    expect(await shown()).toContain('Canary');
  });
});
