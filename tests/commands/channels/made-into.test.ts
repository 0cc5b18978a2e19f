import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { listChannels, readChannel, saidAbout, sourceMessage } from '#server/channels/queries.ts';
import { type Depot, depot } from '#tests/commands/resources/people.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { post } from './partners.ts';

async function general({ world, missionId, recipient }: Depot): Promise<ChannelId> {
  const { channels } = await listChannels(world.ask(recipient), { mission: missionId });
  return channels.find(({ name }) => name === 'general')?.id as ChannelId;
}

const blankets = async (stage: Depot) => ({
  missionId: stage.missionId,
  itemId: await stage.item('blanket'),
  quantity: 100,
  neededBy: '2026-12-10',
});

const cardsIn = async ({ world }: Depot, reader: Actor, channelId: ChannelId) => {
  const { messages } = await readChannel(world.ask(reader), { channelId });
  return messages.map(({ html, cards }) => [html?.replaceAll(/<[^>]+>/g, ''), cards.map(({ id }) => id)]);
};

describeOnBothDatabases('a record that is made of a message', (open) => {
  it('links back to it for who may read it, and the message shows the record', async () => {
    const stage = await depot(await open());
    const { world, recipient, donor } = stage;
    const channelId = await general(stage);
    const { messageId } = await post(world, recipient, channelId, 'We need 100 blankets');
    const { needId } = await world.run(recipient, 'need.state', { ...(await blankets(stage)), messageId });

    expect(await cardsIn(stage, recipient, channelId)).toEqual([['We need 100 blankets', [needId]]]);
    const about = (reader: Actor) => saidAbout(world.ask(reader), { kind: 'need', id: needId });
    expect(await about(recipient)).toMatchObject([{ messageId, author: recipient.name }]);
    expect(await about(donor)).toEqual([]);
    expect(await sourceMessage(world.ask(donor), { messageId })).toBe(null);
    expect(world.published.at(-1)).toMatchObject({ type: 'message.made_into', data: { messageId } });
  });

  it('is refused, and nothing is made, of a message that one may not read', async () => {
    const stage = await depot(await open());
    const { world, recipient, donor, coordinator, missionId, outside } = stage;
    const channelId = await general(stage);
    const { messageId } = await post(world, recipient, channelId, 'For all partners');
    const offered = {
      missionId,
      itemId: await stage.item('blanket'),
      quantity: 5,
      availableFrom: '2026-11-24',
      availableUntil: '2026-12-24',
      messageId,
    };
    expect(await world.refusal(donor, 'offer.post', offered)).toBe('not_found');
    await world.run(coordinator, 'message.remove', { messageId, reason: 'Names a place' });
    const need = { ...(await blankets(stage)), messageId };
    expect(await world.refusal(recipient, 'need.state', need)).toBe('not_found');
    expect(await world.database.read.selectFrom('need').select('id').execute()).toEqual([]);
    expect(await world.database.read.selectFrom('offer').select('id').execute()).toEqual([]);
    expect(outside.id).toBe(donor.organisation?.id);
  });

  it('is posted with the words it was asked for with, in one act', async () => {
    const stage = await depot(await open());
    const { world, recipient, coordinator } = stage;
    const channelId = await general(stage);
    const said = '100 blankets by 10 December';
    const input = { ...(await blankets(stage)), channelId, said };
    const { needId } = await world.run(recipient, 'need.state', input, 'the same request');
    await world.run(recipient, 'need.state', input, 'the same request');
    expect(await cardsIn(stage, coordinator, channelId)).toEqual([[said, [needId]]]);
    await world.run(coordinator, 'channel.archive', { channelId });
    expect(await world.refusal(recipient, 'need.state', input)).toBe('channels.archived');
  });
});
