import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId } from '#domain/core/id.ts';
import type { CommandInput, CommandName } from '#server/commands.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

const place = 'Around 4.39471, 18.55820';

/** Beside which field a form is refused, and why. */
async function refusedAt<Name extends CommandName>(
  world: World,
  who: Actor,
  name: Name,
  input: CommandInput<Name>,
) {
  const error = await world.run(who, name, input).catch((thrown: unknown) => thrown);
  if (!(error instanceof PortalError)) throw new Error(`${name} was not refused`);
  return error.issues?.map(({ path, reason }) => `${path}: ${reason}`) ?? error.reason;
}

async function stage(world: World) {
  const found = await partners(world);
  const { coordinator: keeper, missionId } = found;
  const opened = async (more: Partial<CommandInput<'channel.create'>> & { name: string }) => {
    const { channelId } = await world.run(keeper, 'channel.create', { missionId, ...more });
    return channelId as ChannelId;
  };
  const relief = await opened({ name: 'Relief', class: 'humanitarian_only' });
  return { ...found, opened, relief, amina: await found.lake.actor(), jonas: await found.road.actor() };
}

describeOnBothDatabases('an exact place', (open) => {
  it('is not handed on to where troops or police may listen, in the words of others or in one’s own', async () => {
    const world = await open();
    const { amina, general, relief, opened } = await stage(world);
    const other = await opened({ name: 'Drivers', class: 'humanitarian_only' });
    const { messageId } = await post(world, amina, relief, place);
    const handOn = { messageId, channelId: general, body: '' };
    expect(await world.refusal(amina, 'message.forward', handOn)).toBe('channels.precise_place');
    await world.run(amina, 'message.forward', { ...handOn, channelId: other });
    const plain = await post(world, amina, relief, 'The well is dry');
    const withLine = { messageId: plain.messageId, channelId: general, body: place };
    expect(await world.refusal(amina, 'message.forward', withLine)).toBe('channels.precise_place');
    await world.run(amina, 'message.forward', { ...withLine, body: 'Near the market' });
  });

  it('is neither what a poll asks there nor what it lets choose', async () => {
    const world = await open();
    const { amina, general, relief } = await stage(world);
    const polls = [
      { question: place, choices: 'Yes\nNo' },
      { question: 'Where?', choices: `Depot\n${place}` },
    ];
    for (const asked of polls) {
      expect(await world.refusal(amina, 'poll.ask', { channelId: general, ...asked })).toBe(
        'channels.precise_place',
      );
      await world.run(amina, 'poll.ask', { channelId: relief, ...asked });
    }
  });

  it('stands in no task, made or put otherwise, wherever it is made from', async () => {
    const world = await open();
    const { amina, missionId, relief } = await stage(world);
    const at = (more: object) => refusedAt(world, amina, 'task.make', { missionId, title: 'Fence', ...more });
    expect(await at({ title: place })).toEqual(['title: tasks.precise_place']);
    expect(await at({ details: place })).toEqual(['details: tasks.precise_place']);
    expect(await at({ details: place, channelId: relief })).toEqual(['details: tasks.precise_place']);
    const { taskId } = await world.run(amina, 'task.make', { missionId, title: 'Fence' });
    const edit = { taskId: taskId as never, version: 1, title: 'Fence' };
    expect(await refusedAt(world, amina, 'task.edit', { ...edit, details: place })).toEqual([
      'details: tasks.precise_place',
    ]);
    await world.run(amina, 'task.edit', { ...edit, details: 'Near 4.39, 18.56' });
  });

  it('stands in no note that asks for a seat, offers one or answers', async () => {
    const world = await open();
    const { amina, jonas, coordinator: keeper, opened } = await stage(world);
    const asked = await opened({ name: 'Convoys', class: 'humanitarian_only', joining: 'on_request' });
    const refused = ['note: channels.place_for_all'];
    const request = { channelId: asked, note: place };
    expect(await refusedAt(world, amina, 'channel.request', request)).toEqual(refused);
    const invitation = { channelId: asked, personId: jonas.personId, note: place };
    expect(await refusedAt(world, keeper, 'channel.invite', invitation)).toEqual(refused);
    const { seatRequestId } = await world.run(amina, 'channel.request', { channelId: asked });
    const answer = { seatRequestId: seatRequestId as never, answer: 'declined' as const, reason: place };
    expect(await refusedAt(world, keeper, 'channel.answer-request', answer)).toEqual([
      'reason: channels.place_for_all',
    ]);
  });
});
