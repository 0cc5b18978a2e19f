import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { channelStream } from '#domain/core/streams.ts';
import { cards } from '#server/cards/queries.ts';
import { listChannels, readChannel } from '#server/channels/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { type Depot, depot, need, reserve } from '#tests/commands/resources/people.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { post } from './partners.ts';

/** What a reader's page shows under the messages of the general channel. */
async function shown({ world, missionId }: Depot, reader: Actor) {
  const { channels } = await listChannels(world.ask(reader), { mission: missionId });
  const channelId = channels.find(({ name }) => name === 'general')?.id ?? '';
  const { messages } = await readChannel(world.ask(reader), { channelId });
  const refs = messages.flatMap((message) => message.cards);
  return { refs, channelId, ...(await cards(world.ask(reader), { refs })) };
}

describeOnBothDatabases('the card of a record under a message', (open) => {
  it('shows each reader the state they may see, and the message bears only which record it is', async () => {
    const stage = await depot(await open());
    const { world, recipient, donor, coordinator, missionId, outside } = stage;
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: outside.id });
    const giver = await outside.actor();
    const { offerId } = await world.run(donor, 'offer.post', {
      missionId,
      itemId: await stage.item('blanket'),
      title: 'Canary blankets',
      quantity: 100,
      availableFrom: '2026-11-24',
      availableUntil: '2027-01-31',
    });
    const { channelId } = await shown(stage, giver);
    const { seq } = await post(
      world,
      giver,
      channelId as never,
      `Ours: https://portal.example/offers/${offerId}`,
    );

    const key = `offer.${offerId}`;
    const stateFor = async (reader: Actor) => {
      const card = (await shown(stage, reader)).cards[key];
      return card?.kind === 'offer' ? card.state : null;
    };
    const partner = await stage.lead.actor();
    expect([await stateFor(giver), await stateFor(coordinator), await stateFor(partner)]).toEqual([
      'released',
      'released',
      null,
    ]);
    // Who does not see it yet hears where it will be told of.
    const { heard } = await cards(world.ask(partner), { refs: [{ kind: 'offer', id: offerId }] });
    expect(heard.map(({ stream }) => stream)).toContain(`mission:${missionId}`);
    await world.run(coordinator, 'offer.acknowledge', { offerId });
    expect([await stateFor(giver), await stateFor(partner)]).toEqual(['acknowledged', 'acknowledged']);
    expect(recipient.personId).toBe(partner.personId);

    const [wire] = await drawEvents(world.database.read, channelStream(channelId as never), {
      since: seq - 1,
      limit: 1,
    });
    expect(wire?.data).toMatchObject({ cards: [{ kind: 'offer', id: offerId }] });
    expect(JSON.stringify(wire)).not.toMatch(/Canary|released|acknowledged/);
  });

  it('puts the consignment that waits for a reader before the rest', async () => {
    const stage = await depot(await open());
    const { world, coordinator, missionId, donor, outside } = stage;
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: outside.id });
    const needId = await need(stage);
    const { offerId } = await world.run(donor, 'offer.post', {
      missionId,
      itemId: await stage.item('blanket'),
      quantity: 100,
      availableFrom: '2026-11-24',
      availableUntil: '2027-01-31',
      place: { name: 'Diffa', latitude: 13.3154, longitude: 12.6113 },
      liftIncluded: true,
    });
    await world.run(coordinator, 'offer.acknowledge', { offerId });
    const allocationId = await reserve(stage, { needId, offerId, quantity: 40 });
    const refs = [
      { kind: 'need', id: needId },
      { kind: 'allocation', id: allocationId },
    ] as const;
    const waitingFor = async (reader: Actor) => {
      const card = (await cards(world.ask(reader), { refs })).cards[`need.${needId}`];
      return card?.kind === 'need' ? (card.waiting?.id ?? null) : 'none';
    };
    expect(await waitingFor(stage.recipient)).toBe(allocationId);
    expect(await waitingFor(await outside.actor())).toBe(null);
    await world.run(stage.recipient, 'allocation.agree', { allocationId });
    expect(await waitingFor(stage.recipient)).toBe(null);
    expect(await waitingFor(coordinator)).toBe(allocationId);
  });

  it('is neutral where there is no such record, and nobody who is not signed in sees any', async () => {
    const stage = await depot(await open());
    const { world, recipient } = stage;
    const needId = await need(stage);
    const refs = [
      { kind: 'need', id: needId },
      { kind: 'need', id: '019ab3c4-0000-7000-8000-000000000001' },
    ] as const;
    const found = await cards(world.ask(recipient), { refs });
    expect(Object.values(found.cards).map((card) => card?.kind ?? null)).toEqual(['need', null]);
    expect(found.heard.map(({ stream }) => stream.split(':')[0])).toContain('mission');
    expect(await cards(world.ask(null), { refs })).toEqual({ cards: {}, heard: [] });
  });
});
