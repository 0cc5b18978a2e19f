import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { DAY_MS, type MessageId } from '#domain/core/id.ts';
import { cards } from '#server/cards/queries.ts';
import { readChannel } from '#server/channels/queries.ts';
import { exported } from '#server/moderation/exported.ts';
import { pollJobs } from '#server/polls/jobs.ts';
import { poll } from '#server/polls/queries.ts';
import type { PollCard } from '#server/polls/view.ts';
import { type Partners, partners, reads } from '#tests/commands/channels/partners.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

type Who = { actor(): Promise<Actor> };

interface Asked {
  readonly several?: boolean;
  readonly secret?: boolean;
  readonly endsOn?: string;
}

async function ask(world: World, who: Who, { general }: Partners, more: Asked = {}): Promise<MessageId> {
  const { messageId } = await world.run(await who.actor(), 'poll.ask', {
    channelId: general,
    question: 'When does the convoy leave?',
    choices: 'Tuesday\nWednesday\n\nNot at all',
    ...more,
  } as never);
  return messageId as MessageId;
}

async function cardFor(world: World, actor: Actor, id: MessageId): Promise<PollCard | null> {
  const shown = await cards(world.ask(actor), { refs: [{ kind: 'poll', id }] });
  return shown.cards[`poll.${id}`] as PollCard | null;
}

const standing = (card: PollCard | null) =>
  card && `${card.people}: ${card.choices.map(({ votes, mine }) => `${votes}${mine ? '*' : ''}`).join(' ')}`;

async function vote(world: World, who: Who, messageId: MessageId, ...choices: number[]): Promise<void> {
  await world.run(await who.actor(), 'poll.vote', { messageId, choices });
}

describeOnBothDatabases('a poll', (open) => {
  it('stands under its message, counts each person once, and shows everybody their own vote', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    const id = await ask(world, lake, place);
    const { messages } = await readChannel(world.ask(await road.actor()), { channelId: general });
    expect(messages.at(-1)).toMatchObject({ id, cards: [{ kind: 'poll', id }] });
    expect(messages.at(-1)?.html).toContain('When does the convoy leave?');
    expect(messages.at(-1)?.html).not.toContain('Tuesday');

    await vote(world, lake, id, 0);
    await vote(world, road, id, 0);
    await vote(world, road, id, 1);
    expect(standing(await cardFor(world, await lake.actor(), id))).toBe('2: 1* 1 0');
    expect(standing(await cardFor(world, await road.actor(), id))).toBe('2: 1 1* 0');
    expect(standing(await cardFor(world, coordinator, id))).toBe('2: 1 1 0');
    const seen = await poll(world.ask(await lake.actor()), { messageId: id });
    expect(seen.voters?.[1]).toMatchObject([{ organisation: 'Road Repair' }]);
    await vote(world, road, id);
    expect(standing(await cardFor(world, await road.actor(), id))).toBe('1: 1 0 0');
    const heard = await cards(world.ask(await lake.actor()), { refs: [{ kind: 'poll', id }] });
    expect(heard.heard.map(({ stream }) => stream)).toContain(`channel:${general}`);
  });

  it('takes one choice or several, of those it has', async () => {
    const world = await open();
    const place = await partners(world);
    const one = await ask(world, place.lake, place);
    const several = await ask(world, place.lake, place, { several: true });
    const actor = await place.road.actor();
    await vote(world, place.road, several, 2, 0, 0);
    expect(standing(await cardFor(world, actor, several))).toBe('1: 1* 0 1*');
    for (const choices of [[0, 1], [7]])
      expect(await world.refusal(actor, 'poll.vote', { messageId: one, choices })).toBe('input_invalid');
    const asked = { channelId: place.general, question: 'When?' };
    for (const choices of ['One', 'One\none', Array.from({ length: 11 }, (_, at) => at).join('\n')])
      expect(await world.refusal(actor, 'poll.ask', { ...asked, choices })).toBe('input_invalid');
    const past = { ...asked, choices: 'One\nTwo', endsOn: '2020-01-01' };
    expect(await world.refusal(actor, 'poll.ask', past)).toBe('input_invalid');
  });

  it('that is secret says nowhere who voted', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator } = place;
    const id = await ask(world, lake, place, { secret: true });
    await vote(world, road, id, 1);
    expect(standing(await cardFor(world, coordinator, id))).toBe('1: 0 1 0');
    for (const actor of [coordinator, await lake.actor(), await road.actor()]) {
      const seen = await poll(world.ask(actor), { messageId: id });
      expect(seen.voters).toBeNull();
      if (actor.personId !== road.personId) expect(JSON.stringify(seen)).not.toContain(road.personId);
    }
    const events = await world.database.read
      .selectFrom('event')
      .selectAll()
      .where('type', '=', 'poll.voted')
      .execute();
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(road.personId);
    expect(JSON.stringify(events)).not.toContain(road.id);
  });

  it('ends at its hour by itself, once, or by its author’s or a moderator’s hand', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator } = place;
    const endsOn = new Date(Date.parse(world.clock.now()) + 2 * DAY_MS).toISOString().slice(0, 10);
    const timed = await ask(world, lake, place, { endsOn });
    await runJobs(world, pollJobs);
    await vote(world, road, timed, 0);
    world.clock.advance(3 * DAY_MS);
    const late = { messageId: timed, choices: [1] };
    expect(await world.refusal(await road.actor(), 'poll.vote', late)).toBe('polls.ended');
    await Promise.all([runJobs(world, pollJobs), runJobs(world, pollJobs)]);
    expect(world.published.filter(({ type }) => type === 'poll.ended')).toHaveLength(1);
    expect((await cardFor(world, await road.actor(), timed))?.facts.ended).toBe(true);

    const open_ = { messageId: await ask(world, lake, place) };
    expect(await world.refusal(await road.actor(), 'poll.end', open_)).toBe('polls.not_yours');
    await world.run(coordinator, 'poll.end', open_);
    expect(await world.refusal(await lake.actor(), 'poll.end', open_)).toBe('polls.ended');
  });

  it('is for who reads its message, and goes with it', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, stranger, coordinator, general } = place;
    const id = await ask(world, lake, place);
    const far = await stranger.actor();
    expect(await cardFor(world, far, id)).toBeNull();
    expect(await world.refusal(far, 'poll.vote', { messageId: id, choices: [0] })).toBe('not_found');
    expect(await world.refusal(far, 'poll.end', { messageId: id })).toBe('not_found');
    await vote(world, road, id, 0);
    await world.run(coordinator, 'message.remove', { messageId: id, reason: 'Asked twice' });
    expect(await cardFor(world, await road.actor(), id)).toBeNull();
    expect(await world.refusal(await road.actor(), 'poll.vote', { messageId: id, choices: [1] })).toBe(
      'not_found',
    );
    await world.run(coordinator, 'message.restore', { messageId: id });
    expect(standing(await cardFor(world, await road.actor(), id))).toBe('1: 1* 0 0');

    const file = await exported(world.ask(coordinator) as never, general);
    expect(file.messages.at(-1)?.text).toContain('○ Wednesday');
    await world.run(coordinator, 'channel.retain', { channelId: general, days: 30 });
    world.clock.advance(31 * DAY_MS);
    await world.run(world.system, 'channel.expire', { channelId: general });
    for (const table of ['poll', 'poll_vote', 'message_record'] as const)
      expect(await world.database.read.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('waits like any message for a moderator, who reads its choices, and stands as one once let through', async () => {
    const world = await open();
    const place = await partners(world);
    const { lake, road, coordinator, general } = place;
    const rules = { approveFirst: true, slowSeconds: 0 as const };
    await world.run(coordinator, 'channel.order', { channelId: general, version: 1, ...rules } as never);
    const id = await ask(world, lake, place);
    expect(await reads(world, await road.actor(), general)).toEqual([]);
    expect(await cardFor(world, await lake.actor(), id)).toBeNull();
    const { held } = await readChannel(world.ask(coordinator), { channelId: general });
    expect(JSON.stringify(held)).toContain('Wednesday');
    await world.run(coordinator, 'message.release', { messageId: id });
    await vote(world, road, id, 2);
    expect(standing(await cardFor(world, await lake.actor(), id))).toBe('1: 0 0 1');

    const withdrawn = await ask(world, lake, place);
    await world.run(await lake.actor(), 'message.withdraw', { messageId: withdrawn });
    const left = await world.database.read.selectFrom('poll').select('message_id').execute();
    expect(left).toEqual([{ message_id: id }]);
  });

  it('is asked by who may write there', async () => {
    const world = await open();
    const { lake, announcements } = await partners(world);
    const asked = { channelId: announcements, question: 'When?', choices: 'One\nTwo' };
    expect(await world.refusal(await lake.actor(), 'poll.ask', asked)).toBe('channels.announcements_only');
  });
});
