import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import {
  type AskingId,
  type ChannelId,
  HOUR_MS,
  type MessageId,
  type OrganisationId,
} from '#domain/core/id.ts';
import { acknowledgementJobs } from '#server/acknowledgements/jobs.ts';
import { askedOfMe, readAsking, waitingForMe } from '#server/acknowledgements/queries.ts';
import { readChannel } from '#server/channels/queries.ts';
import type { JobServices } from '#server/core/job.ts';
import { partners, post } from '#tests/commands/channels/partners.ts';
import { organisation } from '#tests/commands/organisations/people.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

/** Partners with their addresses confirmed, and the mission's office for which its coordinator asks. */
async function stage(world: World) {
  const place = await partners(world);
  const office = await world.run(place.coordinator, 'organisation.register', {
    kind: 'un_entity',
    name: 'Mission office',
    missionIds: [],
  });
  await world.database.transact(async (tx) => {
    await tx.updateTable('person').set({ email_confirmed_at: world.clock.now() }).execute();
  });
  const keeper = await world.actor(place.coordinator.personId, office.organisationId as OrganisationId);
  return { ...place, keeper };
}

type Stage = Awaited<ReturnType<typeof stage>>;

async function announced(world: World, place: Stage, withinHours?: 4 | 24) {
  const { askingId, messageId } = await world.run(place.keeper, 'asking.open', {
    channelId: place.announcements,
    body: 'All roads to the lake are closed until Friday.',
    ...(withinHours && { withinHours }),
  });
  return { askingId: askingId as AskingId, messageId: messageId as MessageId };
}

const acknowledge = (world: World, actor: Actor, askingId: AskingId) =>
  world.run(actor, 'asking.answer', { askingId, answer: 'acknowledged' });

const shown = async (world: World, actor: Actor, channelId: ChannelId) =>
  (await readChannel(world.ask(actor), { channelId })).messages.at(-1)?.asking;

/** What the portal does by itself at this hour. */
async function remindByItself(world: World) {
  const services = {
    database: world.database,
    clock: world.clock,
    run: (command: { name: string }, input: unknown) =>
      world.run(world.system, command.name as never, input as never),
  } as unknown as JobServices;
  for (const job of acknowledgementJobs) await job.run(services);
}

const lettersTo = async (world: World) =>
  (
    await world.database.read
      .selectFrom('mail')
      .select(['recipient', 'params'])
      .where('template', '=', 'message-to-acknowledge')
      .execute()
  ).map(({ recipient, params }) => `${recipient} ${params}`);

describeOnBothDatabases('a message that asks to be acknowledged', (open) => {
  it('asks all who sit there at that moment, counts their answers, and names them to who asked alone', async () => {
    const world = await open();
    const place = await stage(world);
    const [lake, road] = [await place.lake.actor(), await place.road.actor()];
    const { askingId, messageId } = await announced(world, place, 24);

    const asked = { people: 2, answered: 0, organisations: 2, organisationsAnswered: 0 };
    expect(await shown(world, lake, place.announcements)).toMatchObject({ ...asked, mine: { answer: null } });
    expect(await shown(world, place.coordinator, place.announcements)).toMatchObject({ mine: null });
    expect(await waitingForMe(world.ask(lake))).toMatchObject([{ key: 'askings-to-answer', count: 1 }]);

    await acknowledge(world, lake, askingId);
    expect(world.published.slice(-2).map(({ type, stream, personId }) => [type, stream, personId])).toEqual([
      ['asking.answered', `user:${lake.personId}`, lake.personId],
      ['asking.counted', `channel:${place.announcements}`, null],
    ]);
    expect(await waitingForMe(world.ask(lake))).toEqual([]);
    expect(await askedOfMe(world.ask(road))).toMatchObject([{ messageId, author: 'Khadija Mansour' }]);
    expect(await shown(world, road, place.announcements)).toMatchObject({
      answered: 1,
      organisationsAnswered: 1,
    });

    expect((await readAsking(world.ask(lake), { messageId })).organisations).toBe(null);
    const told = await readAsking(world.ask(place.coordinator), { messageId });
    expect(told.organisations?.map(({ name, answered }) => [name, answered])).toEqual([
      ['Road Repair', 0],
      ['Lake Water', 1],
    ]);
    const again = { askingId, answer: 'acknowledged' };
    expect(await world.refusal(lake, 'asking.answer', again)).toBe('acknowledgements.answered_already');
    expect(await world.refusal(await place.stranger.actor(), 'asking.answer', again)).toBe('not_found');
  });

  it('is asked by moderators, once, of what the whole channel reads', async () => {
    const world = await open();
    const place = await stage(world);
    const lake = await place.lake.actor();
    const { messageId } = await post(world, lake, place.general, 'Seven wells');
    const input = { channelId: place.general, messageId };
    expect(await world.refusal(lake, 'asking.open', input)).toBe('channels.moderators_only');
    await world.run(place.keeper, 'asking.open', input);
    expect(await world.refusal(place.keeper, 'asking.open', input)).toBe('acknowledgements.asked_already');
    const elsewhere = { ...input, channelId: place.announcements };
    expect(await world.refusal(place.keeper, 'asking.open', elsewhere)).toBe('not_found');
    await world.run(place.coordinator, 'channel.edit', {
      channelId: place.general,
      version: 1,
      tlpCeiling: 'RED',
    });
    const forFew = { channelId: place.general, body: 'For us alone', tlp: 'RED' };
    expect(await world.refusal(place.keeper, 'asking.open', forFew)).toBe('acknowledgements.not_for_all');
    const { messages } = await readChannel(world.ask(lake), { channelId: place.general });
    expect(messages).toHaveLength(1);
  });

  it('is not owed by who comes later, and nobody who left is reminded', async () => {
    const world = await open();
    const place = await stage(world);
    const { askingId } = await announced(world, place);
    const late = await organisation(world, 'Late Comers');
    const { missionId, coordinator, lake, road } = place;
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: late.id });
    const answer = { askingId, answer: 'acknowledged' };
    expect(await world.refusal(await late.actor(), 'asking.answer', answer)).toBe(
      'acknowledgements.not_asked',
    );
    expect(await shown(world, await late.actor(), place.announcements)).toMatchObject({
      mine: null,
      people: 2,
    });

    await world.run(await lake.actor(), 'channel.leave', { channelId: place.announcements });
    world.clock.advance(5 * HOUR_MS);
    await remindByItself(world);
    expect(await lettersTo(world)).toEqual([]);
    world.clock.advance(2 * HOUR_MS);
    await remindByItself(world);
    await remindByItself(world);
    const letters = await lettersTo(world);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain((await road.actor()).name);
    expect(letters[0]).not.toContain('roads to the lake');
    expect(await askedOfMe(world.ask(await road.actor()))).toMatchObject([{ remindedAt: world.clock.now() }]);
    expect(await world.refusal(place.keeper, 'asking.remind', { askingId })).toBe(
      'acknowledgements.reminded_lately',
    );
    for (let day = 0; day < 4; day += 1) {
      world.clock.advance(24 * HOUR_MS);
      await remindByItself(world);
    }
    expect(await lettersTo(world)).toHaveLength(3);
  });

  it('waits for nobody once it is closed, removed or erased', async () => {
    const world = await open();
    const place = await stage(world);
    const lake = await place.lake.actor();
    const first = await announced(world, place);
    await world.run(place.keeper, 'asking.close', { askingId: first.askingId });
    const late = { askingId: first.askingId, answer: 'acknowledged' };
    expect(await world.refusal(lake, 'asking.answer', late)).toBe('acknowledgements.closed');
    expect(await world.refusal(lake, 'asking.close', { askingId: first.askingId })).toBe(
      'acknowledgements.keepers_only',
    );
    const second = await announced(world, place);
    await world.run(place.keeper, 'message.remove', { messageId: second.messageId });
    expect(await askedOfMe(world.ask(lake))).toEqual([]);
    world.clock.advance(7 * HOUR_MS);
    await remindByItself(world);
    expect(await lettersTo(world)).toEqual([]);
    await world.run(place.coordinator, 'channel.retain', { channelId: place.announcements, days: 30 });
    world.clock.advance(31 * 24 * HOUR_MS);
    await world.run(world.system, 'channel.expire', { channelId: place.announcements });
    expect(await world.database.read.selectFrom('asking').select('id').execute()).toEqual([]);
  });
});
