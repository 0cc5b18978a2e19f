import type { Actor } from '#domain/core/actor.ts';
import { type ChannelId, DAY_MS, dateOf, HOUR_MS, type Id, later, type MessageId } from '#domain/core/id.ts';
import { upload } from '#tests/commands/attachments/uploads.ts';
import { type Partners, partners, post } from '#tests/commands/channels/partners.ts';
import { coordinator, mission } from '#tests/commands/organisations/people.ts';
import type { World } from '#tests/support/world.ts';

/** A mission from its mandate to its close. */
export async function missions(world: World): Promise<void> {
  const decider = await coordinator(world, 'Coordinator Carla');
  const missionId = await mission(world, 'MINUMIS');
  await world.run(decider, 'mission.update', {
    missionId,
    version: 1,
    name: 'Test mission',
    area: 'The lake and the hills',
    countries: ['TCD'],
    latitude: 13,
    longitude: 14,
    timeZone: 'UTC',
    startedOn: '2020-01-01',
  });
  const { taskId } = await world.run(decider, 'mission.add-task', {
    missionId,
    code: 'POC',
    title: 'Protection',
  });
  await world.run(decider, 'mission.renew-mandate', {
    missionId,
    resolution: { reference: 'S/RES/2 (2026)', adoptedOn: '2026-11-01' },
    expiresOn: '2027-11-01',
    dropped: [taskId],
  });
  await world.run(decider, 'mission.change-state', { missionId, action: 'draw_down' });
}

/** Files that are sent, thrown away, and swept. */
async function attachments(world: World, writer: Actor, channelId: ChannelId): Promise<void> {
  const { id } = await upload(world, writer, channelId, 'wells.txt', Buffer.from('Seven wells.'));
  await world.run(writer, 'message.post', { channelId, body: '', attachments: [id] });
  const file = { name: 'pumps.csv', content: Buffer.from('pump,litres').toString('base64') };
  const whole = await world.run(writer, 'attachment.upload', { channelId, file });
  await world.run(writer, 'attachment.discard', { attachmentId: whole.id });
  await world.run(world.system, 'attachment.sweep', { gone: [whole.id] });
}

/** A channel with talk, order kept in it, and its end. */
export async function channels(world: World): Promise<void> {
  const place = await partners(world);
  const { missionId, coordinator: keeper, lake, road } = place;
  const { messageId } = await post(world, await road.actor(), place.general, 'Bring **pumps**.');
  const own = await post(world, await lake.actor(), place.general, 'No: bring wells.');
  await world.run(await lake.actor(), 'message.edit', {
    messageId: own.messageId,
    version: 1,
    body: 'Wells.',
  });
  await world.run(await lake.actor(), 'message.remove', { messageId: own.messageId });
  await world.run(keeper, 'message.remove', { messageId: messageId as MessageId, reason: 'Off the subject' });
  await world.run(keeper, 'message.restore', { messageId });
  const reaction = { messageId: messageId as MessageId, emoji: 'droplet' };
  await world.run(await lake.actor(), 'message.react', { ...reaction, on: true });
  await world.run(await lake.actor(), 'message.react', { ...reaction, on: false });
  await world.run(keeper, 'message.pin', { messageId });
  await world.run(keeper, 'message.unpin', { messageId });
  await world.run(await lake.actor(), 'message.save', { messageId });
  await world.run(await lake.actor(), 'message.forget-saved', { messageId });
  const road_ = { channelId: place.general, personId: road.personId };
  await world.run(keeper, 'person.mute', { ...road_, hours: 24, reason: 'Three warnings' });
  await world.run(keeper, 'person.unmute', road_);
  const thread = { messageId: messageId as MessageId };
  const reply = await world.run(await lake.actor(), 'message.post', {
    channelId: place.general,
    body: 'Two will do.',
    threadId: messageId,
  });
  await world.run(await road.actor(), 'thread.mark-read', { ...thread, upTo: 1 });
  await world.run(await road.actor(), 'thread.follow', { ...thread, following: false });
  await world.run(await lake.actor(), 'thread.follow', { ...thread, following: true });
  await world.run(await lake.actor(), 'channel.mark-read', { channelId: place.general, upTo: own.seq });
  await world.run(await road.actor(), 'channel.mark-all-read', {});
  await world.run(await road.actor(), 'message.mark-unread', { messageId: own.messageId });
  await world.run(await road.actor(), 'message.mark-unread', { messageId: reply.messageId });
  await world.run(await lake.actor(), 'channel.star', { channelId: place.general, starred: true });
  await world.run(await lake.actor(), 'channel.mute', { channelId: place.general, muted: true });
  await world.run(await lake.actor(), 'channel.leave', { channelId: place.general });
  await world.run(await lake.actor(), 'channel.join', { channelId: place.general });
  await attachments(world, await lake.actor(), place.general);
  const made = await world.run(keeper, 'channel.create', { missionId, name: 'Convoys' });
  const channelId = made.channelId as ChannelId;
  await world.run(keeper, 'channel.edit', { channelId, version: 1, topic: 'Who drives where' });
  const narrow = await world.run(keeper, 'channel.create', { missionId, name: 'Escorts' });
  await world.run(keeper, 'channel.edit', { ...narrow, version: 1, class: 'uniformed' });
  await world.run(keeper, 'channel.archive', { channelId });
  await world.run(keeper, 'channel.reopen', { channelId });
  await world.run(await lake.actor(), 'channel.open-for-organisation', {
    organisationId: lake.id,
    name: 'Drivers',
  });
  const direct = await world.run(await lake.actor(), 'channel.open-direct', { personIds: [road.personId] });
  const handed = { messageId, ...direct, body: 'For the drivers' };
  await world.run(await road.actor(), 'message.forward', handed);
  await world.run(keeper, 'message.remove', { messageId, reason: 'Not for them' });
  await seatsOneByOne(world, place);
}

/** What people choose in polls, one that ends by itself and one that is ended. */
export async function polls(world: World): Promise<void> {
  const { lake, road, general } = await partners(world);
  const ask = async (more: object = {}) => {
    const input = { channelId: general, question: 'When?', choices: 'Today\nTomorrow', ...more };
    const asked = await world.run(await lake.actor(), 'poll.ask', input);
    return { messageId: asked.messageId as MessageId };
  };
  const secret = await ask({ secret: true });
  await world.run(await road.actor(), 'poll.vote', { ...secret, choices: [1] });
  await world.run(await lake.actor(), 'poll.end', secret);
  const timed = await ask({ endsOn: dateOf(later(world.clock.now(), DAY_MS)), several: true });
  await world.run(await road.actor(), 'poll.vote', { ...timed, choices: [0, 1] });
  world.clock.advance(2 * DAY_MS);
  await world.run(world.system, 'poll.expire', timed);
}

/** Somebody who asks to be reminded, of a message that stays and of one that goes. */
export async function reminders(world: World): Promise<void> {
  const { lake, road, general } = await partners(world);
  const stays = await post(world, await lake.actor(), general, 'Seven wells.');
  const goes = await post(world, await lake.actor(), general, 'Eight wells.');
  const ask = async (messageId: MessageId) => {
    const asked = await world.run(await road.actor(), 'reminder.set', { messageId, named: 'hour' });
    return { reminderId: asked.reminderId as Id<'reminder'> };
  };
  const kept = await ask(stays.messageId);
  const lost = await ask(goes.messageId);
  await world.run(await lake.actor(), 'message.remove', { messageId: goes.messageId });
  world.clock.advance(HOUR_MS);
  await world.run(world.system, 'reminder.come', kept);
  await world.run(world.system, 'reminder.come', lost);
  await world.run(await road.actor(), 'reminder.put-off', { ...kept, named: 'tomorrow' });
  await world.run(await road.actor(), 'reminder.end', kept);
}

/** A channel into which people come one by one: a request let in, an invitation accepted. */
async function seatsOneByOne(world: World, { missionId, coordinator: keeper, lake, road }: Partners) {
  const { channelId } = await world.run(keeper, 'channel.create', {
    missionId,
    name: 'Access',
    joining: 'on_request',
  });
  const asked = await world.run(await lake.actor(), 'channel.request', { channelId, note: 'We drive there' });
  await world.run(keeper, 'channel.answer-request', { ...asked, answer: 'accepted' });
  const offered = await world.run(keeper, 'channel.invite', {
    channelId,
    personId: road.personId,
    organisationId: road.id,
  });
  await world.run(await road.actor(), 'channel.answer-request', { ...offered, answer: 'accepted' });
}

/** Messages that wait, a channel that is locked, and who keeps order in it. */
export async function order(world: World): Promise<void> {
  const { missionId, coordinator: keeper, lake, road, general } = await partners(world);
  await world.run(keeper, 'mission.watch', { missionId, words: 'rifle\nfor sale' });
  const rules = { approveFirst: true, slowSeconds: 30 as const, watchWords: 'generator' };
  await world.run(keeper, 'channel.order', { channelId: general, version: 1, ...rules });
  const held: string[] = [];
  for (const body of ['One', 'Two', 'Three']) {
    held.push((await post(world, await lake.actor(), general, body)).messageId);
    world.clock.advance(31_000);
  }
  const [one = '', two = '', three = ''] = held;
  await world.run(keeper, 'message.release', { messageId: one });
  await world.run(keeper, 'message.decline', { messageId: two, reason: 'Off the subject' });
  await world.run(await lake.actor(), 'message.withdraw', { messageId: three });
  await world.run(keeper, 'channel.lock', { channelId: general, reason: 'Until the briefing' });
  await world.run(keeper, 'channel.unlock', { channelId: general });
  const seat = { channelId: general, personId: road.personId, organisationId: road.id };
  await world.run(keeper, 'moderator.appoint', seat);
  await world.run(keeper, 'moderator.dismiss', seat);
}

/** How long a channel keeps what was said, a legal hold over that, and a file of it. */
export async function keeping(world: World): Promise<void> {
  const { coordinator: keeper, lake, general: channelId } = await partners(world);
  await post(world, await lake.actor(), channelId, 'Seven wells.');
  await world.run(keeper, 'channel.retain', { channelId, days: 30 });
  await world.run(keeper, 'channel.export', { channelId, format: 'json' });
  const { holdId } = await world.run(keeper, 'hold.place', { channelId, reason: 'Inquiry 7' });
  world.clock.advance(31 * DAY_MS);
  await world.run(world.system, 'channel.expire', { channelId });
  await world.run(keeper, 'hold.lift', { holdId: holdId as Id<'hold'> });
}

/** A message that is reported, what is decided on it, and the appeal that somebody else answers. */
export async function reports(world: World): Promise<void> {
  const { coordinator: keeper, lake, road, general } = await partners(world);
  const second = await coordinator(world, 'Coordinator Carla');
  const { messageId } = await post(world, await lake.actor(), general, 'The family hides behind the mill.');
  const made = await world.run(await road.actor(), 'message.report', { messageId, rule: 'danger' });
  const reportId = made.reportId as Id<'report'>;
  await world.run(keeper, 'report.assign', { reportId });
  await world.run(keeper, 'report.hide', { reportId, hidden: false });
  const decision = { outcome: 'upheld', rule: 'danger', reason: 'It says where people hide' } as const;
  await world.run(keeper, 'report.decide', { reportId, ...decision, muteHours: 24 });
  await world.run(await lake.actor(), 'report.appeal', { reportId, text: 'They left a week ago.' });
  await world.run(second, 'report.settle', { reportId, outcome: 'overturned', reason: 'They are safe' });
}
