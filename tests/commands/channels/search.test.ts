import { expect, it } from 'vitest';
import { mayReadText } from '#domain/channels/policy.ts';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ChannelId, MessageId } from '#domain/core/id.ts';
import { DAY_MS } from '#domain/core/id.ts';
import { loadMessage } from '#server/channels/access.ts';
import { indexWhatIsBehind } from '#server/channels/follow-messages.ts';
import { searchMessages } from '#server/channels/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { partners, post } from './partners.ts';

async function texts(world: World, actor: Visitor, text: string, more = {}): Promise<string[]> {
  await indexWhatIsBehind(world.database);
  const { rows } = await searchMessages(world.ask(actor), { text, ...more });
  return rows.map(({ excerpt }) =>
    excerpt.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join(''),
  );
}

/** Whether a person may read that very message, as the decision says it. */
async function may(world: World, actor: Visitor, id: MessageId): Promise<boolean> {
  try {
    const message = await loadMessage(world.ask(actor), id);
    return message.state === 'posted' && mayReadText(actor, message.channel.facts, message.facts);
  } catch (error) {
    expect(error).toBeInstanceOf(PortalError);
    return false;
  }
}

async function room(world: World, coordinator: Actor, missionId: string, more = {}) {
  const { channelId } = await world.run(coordinator, 'channel.create', {
    missionId,
    name: `room ${world.clock.newId().slice(-6)}`,
    tlpCeiling: 'RED',
    ...more,
  } as never);
  return channelId as ChannelId;
}

describeOnBothDatabases('the search of messages', (open) => {
  it('finds words by their beginnings and phrases as they are, whatever the accents and letters', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const actor = await lake.actor();
    const said = [
      'The north road is open',
      'Road works in the north',
      'L’Évaluation est finie',
      'وصلت المُنَظَّمَة إلى القرية',
      'Water for 5km, then 1e5 litres',
    ];
    for (const body of said) await post(world, actor, general, body);
    const found = (text: string) => texts(world, actor, text);
    expect(await found('NORTH roa')).toEqual(['[Road] works in the [north]', 'The [north] [road] is open']);
    expect(await found('"north road"')).toEqual(['The [north] [road] is open']);
    expect(await found('"north roa"')).toEqual([]);
    expect(await found('oad')).toEqual([]);
    expect(await found('evaluation')).toEqual(['L’[Évaluation] est finie']);
    expect(await found('المنظمه')).toEqual(['وصلت [المُنَظَّمَة] إلى القرية']);
    expect(await found('5km')).toHaveLength(1);
    expect(await found('1e5')).toHaveLength(1);
    expect(await found(`' " ) OR NOT * : {`)).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await texts(world, null, 'road')).toEqual([]);
  });

  it('finds exactly what each may read', async () => {
    const world = await open();
    const { missionId, lake, road, stranger, coordinator, general } = await partners(world);
    const ids: MessageId[] = [(await post(world, await lake.actor(), general, 'zanzibar open')).messageId];
    const late = await room(world, coordinator, missionId, { history: 'from_joining' });
    const all = await room(world, coordinator, missionId);
    for (const channelId of [late, all]) await world.run(await road.actor(), 'channel.leave', { channelId });
    for (const channelId of [late, all])
      for (const tlp of ['CLEAR', 'AMBER', 'AMBER+STRICT', 'RED'] as const) {
        const input = { channelId, body: `zanzibar ${tlp}`, tlp };
        ids.push((await world.run(await lake.actor(), 'message.post', input)).messageId as MessageId);
      }
    for (const channelId of [late, all]) await world.run(await road.actor(), 'channel.join', { channelId });
    ids.push((await post(world, await road.actor(), late, 'zanzibar later')).messageId);
    await world.run(coordinator, 'message.remove', {
      messageId: ids[0] as MessageId,
      reason: 'Names a place',
    });
    await indexWhatIsBehind(world.database);
    const readers = [await lake.actor(), await road.actor(), await stranger.actor(), coordinator, null];
    const counts: number[] = [];
    for (const reader of readers) {
      const { rows } = await searchMessages(world.ask(reader), { text: 'zanzibar' });
      for (const id of ids) {
        const listed = rows.some((row) => row.id === id);
        expect([reader?.name, id, listed]).toEqual([reader?.name, id, await may(world, reader, id)]);
      }
      counts.push(rows.length);
    }
    expect(counts).toEqual([9, 3, 0, 9, 0]);
  });

  it('goes by who said it for whom, where, with what, under which label', async () => {
    const world = await open();
    const { missionId, lake, road, coordinator, general } = await partners(world);
    const actor = await lake.actor();
    await post(world, actor, general, 'water one');
    world.clock.advance(1);
    await post(world, await road.actor(), general, 'water two https://example.org/a');
    world.clock.advance(1);
    const other = await room(world, coordinator, missionId, { name: 'Convoys north' });
    await world.run(actor, 'message.post', { channelId: other, body: 'water three', tlp: 'RED' });
    const found = async (text: string, more = {}) =>
      (await texts(world, actor, text, more)).map((line) => /one|two|three/.exec(line)?.[0]);
    expect(await found('water')).toEqual(['three', 'two', 'one']);
    expect(await found('from:me')).toEqual(['three', 'one']);
    expect(await found(`from:"${actor.name}" water`)).toEqual(['three', 'one']);
    expect(await found('org:"road rep"')).toEqual(['two']);
    expect(await found('in:"convoys nor"')).toEqual(['three']);
    expect(await found('in:nowhere water')).toEqual([]);
    expect(await found('water', { channelId: other })).toEqual(['three']);
    expect(await found('has:link')).toEqual(['two']);
    expect(await found('tlp:red')).toEqual(['three']);
    expect(await found('has:wings water')).toEqual([]);
  });

  it('goes by the days of the reader’s own zone, and on from page to page', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const actor = await lake.actor();
    const first = world.clock.now().slice(0, 10);
    for (const word of ['one', 'two', 'three']) {
      await post(world, actor, general, `water ${word}`);
      world.clock.advance(DAY_MS);
    }
    const last = world.clock.now().slice(0, 10);
    expect(await texts(world, actor, `water before:${first}`)).toEqual([]);
    expect(await texts(world, actor, `water after:${last}`)).toEqual([]);
    expect(await texts(world, actor, `after:${first} before:${last}`)).toHaveLength(3);
    const ask = world.ask(actor);
    const page = await searchMessages(ask, { text: 'water', most: 2 });
    expect(page.rows).toHaveLength(2);
    const rest = await searchMessages(ask, { text: 'water', most: 2, after: page.next as string });
    expect([rest.rows.length, rest.next]).toEqual([1, null]);
    expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size).toBe(3);
  });

  it('loses nothing that was posted at once, and keeps nothing that was removed', async () => {
    const world = await open();
    const { lake, coordinator, general } = await partners(world);
    const actor = await lake.actor();
    await Promise.all(Array.from({ length: 80 }, (_, at) => post(world, actor, general, `canary ${at}`)));
    await Promise.all([indexWhatIsBehind(world.database), indexWhatIsBehind(world.database)]);
    const { read } = world.database;
    const kept = () =>
      read.selectFrom('message_text').select('message_id').where('folded', 'like', 'canary%').execute();
    expect(await kept()).toHaveLength(80);
    expect(await texts(world, actor, '"canary 7"')).toEqual(['[canary] [7]']);
    const [one] = (await searchMessages(world.ask(actor), { text: '"canary 7"' })).rows;
    await world.run(coordinator, 'message.remove', {
      messageId: one?.id as MessageId,
      reason: 'Names a place',
    });
    expect(await kept()).toHaveLength(79);
    expect(await texts(world, actor, '"canary 7"')).toEqual([]);
    await world.run(coordinator, 'message.restore', { messageId: one?.id as MessageId });
    expect(await texts(world, actor, '"canary 7"')).toEqual(['[canary] [7]']);
  });

  it('leads to the thread where something was said there alone, and finds what has answers', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const actor = await lake.actor();
    const root = await post(world, actor, general, 'Who has a pump?');
    await post(world, actor, general, 'Nobody answers this pump');
    const answer = { channelId: general, threadId: root.messageId };
    await world.run(actor, 'message.post', { ...answer, body: 'A pump is here' });
    await world.run(actor, 'message.post', {
      ...answer,
      body: 'The pump is told to all',
      alsoInChannel: true,
    });
    await indexWhatIsBehind(world.database);
    const { rows } = await searchMessages(world.ask(actor), { text: 'pump' });
    expect(rows.map(({ threadId }) => threadId)).toEqual([null, root.messageId, null, null]);
    expect(await texts(world, actor, 'pump has:thread')).toEqual(['Who has a [pump]?']);
  });
});
