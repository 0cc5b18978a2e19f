import { expect, it } from 'vitest';
import type { PortalError } from '#domain/core/errors.ts';
import type { JoinRequestId } from '#domain/core/id.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { approved, scene } from './people.ts';

describeOnBothDatabases('joining an initiative', (open) => {
  it('is asked with what one brings, countered, answered, accepted; then one is partner and seated', async () => {
    const stage = await scene(await open());
    const { world, lead, outside: other, missionId } = stage;
    const initiativeId = await approved(stage);
    const { joinRequestId } = await world.run(await other.actor(), 'join.request', {
      initiativeId,
      brings: 'Two drills.',
    });
    expect(
      await world.refusal(await other.actor(), 'join.request', { initiativeId, brings: 'Three drills.' }),
    ).toBe('initiatives.already_asked');
    await world.run(await lead.actor(), 'join.counter', { joinRequestId, counter: 'Also a mechanic.' });
    expect(await world.refusal(await lead.actor(), 'join.accept', { joinRequestId })).toBe('not_yours_to_do');
    await world.run(await other.actor(), 'join.counter', {
      joinRequestId,
      counter: 'Two drills, a mechanic.',
    });
    await world.run(await lead.actor(), 'join.accept', { joinRequestId });

    const joined = await other.actor();
    expect(joined.takesPartIn).toEqual([missionId]);
    const request = await world.database.read
      .selectFrom('join_request')
      .select(['state', 'brings', 'counter'])
      .where('id', '=', joinRequestId as JoinRequestId)
      .executeTakeFirstOrThrow();
    expect(request).toEqual({
      state: 'accepted',
      brings: 'Two drills, a mechanic.',
      counter: 'Also a mechanic.',
    });
    const seat = await world.database.read
      .selectFrom('channel_seat')
      .innerJoin('channel', 'channel.id', 'channel_seat.channel_id')
      .select('channel_seat.person_id')
      .where('channel.initiative_id', '=', initiativeId)
      .where('channel_seat.organisation_id', '=', other.id)
      .executeTakeFirst();
    expect(seat?.person_id).toBe(other.personId);
    expect(await world.refusal(joined, 'join.request', { initiativeId, brings: 'More.' })).toBe(
      'initiatives.already_partner',
    );
  });

  it('names no exact place: not in what is brought or asked, nor in an answer', async () => {
    const stage = await scene(await open());
    const { world, lead, outside: other } = stage;
    const initiativeId = await approved(stage);
    const place = 'Around 4.39471, 18.55820';
    const fieldOf = (refused: Promise<unknown>) =>
      refused.then(
        () => 'accepted',
        ({ issues }: PortalError) => issues?.map(({ path, reason }) => `${path}: ${reason}`).join(),
      );
    const [asker, leader] = [await other.actor(), await lead.actor()];
    const request = { initiativeId, brings: 'Two drills.' };
    for (const field of ['brings', 'message'])
      expect(await fieldOf(world.run(asker, 'join.request', { ...request, [field]: place }))).toBe(
        `${field}: initiatives.precise_place`,
      );
    const { joinRequestId } = await world.run(asker, 'join.request', request);
    const counter = { joinRequestId, counter: place };
    expect(await fieldOf(world.run(leader, 'join.counter', counter))).toBe(
      'counter: initiatives.precise_place',
    );
    await world.run(leader, 'join.counter', { joinRequestId, counter: 'Near 4.39, 18.56' });
    expect(await fieldOf(world.run(asker, 'join.counter', counter))).toBe(
      'counter: initiatives.precise_place',
    );
    expect(await fieldOf(world.run(asker, 'join.accept', { joinRequestId, answer: place }))).toBe(
      'answer: initiatives.precise_place',
    );
  });

  it('mails who asked each time the other side answers, and nobody for what they say themselves', async () => {
    const stage = await scene(await open());
    const { world, lead, other } = stage;
    const initiativeId = await approved(stage);
    const letters = async () =>
      world.database.read
        .selectFrom('mail')
        .select('recipient')
        .where('template', '=', 'join-request-answered')
        .execute();
    const ask = { initiativeId, brings: 'Two drills.' };
    const { joinRequestId } = await world.run(await other.actor(), 'join.request', ask);
    await world.run(await lead.actor(), 'join.counter', { joinRequestId, counter: 'Also a mechanic.' });
    expect(await letters()).toEqual([{ recipient: other.email }]);
    await world.run(await other.actor(), 'join.counter', { joinRequestId, counter: 'And a mechanic.' });
    expect(await letters()).toHaveLength(1);
    await world.run(await lead.actor(), 'join.decline', { joinRequestId, answer: 'Later.' });
    expect(await letters()).toHaveLength(2);
  });

  it('is never decided by somebody of the asking organisation', async () => {
    const stage = await scene(await open());
    const { world, lead, other, missionId } = stage;
    const initiativeId = await approved(stage);
    const { joinRequestId } = await world.run(await other.actor(), 'join.request', {
      initiativeId,
      brings: 'Two drills.',
    });
    const dual = { ...(await other.actor()), coordinates: [missionId], organisation: null };
    expect(await world.refusal(dual, 'join.accept', { joinRequestId })).toBe('initiatives.recused_from_join');
    expect(await world.refusal(dual, 'join.decline', { joinRequestId })).toBe(
      'initiatives.recused_from_join',
    );
    const invited = await world.run(await lead.actor(), 'join.decline', { joinRequestId, answer: 'Later.' });
    expect(invited.state).toBe('declined');
  });

  it('by invitation is for the invited to answer, and only once, also when two answer at once', async () => {
    const stage = await scene(await open());
    const { world, lead, other, unverified } = stage;
    const initiativeId = await approved(stage);
    const invite = { initiativeId, organisationId: other.id, brings: 'A mechanic.' };
    const { joinRequestId } = await world.run(await lead.actor(), 'initiative.invite', invite);
    expect(await world.refusal(await lead.actor(), 'join.accept', { joinRequestId })).toBe('not_yours_to_do');
    expect(await world.refusal(await unverified.actor(), 'join.accept', { joinRequestId })).toBe('not_found');
    const invited = await other.actor();
    const both = await Promise.allSettled([
      world.run(invited, 'join.accept', { joinRequestId }),
      world.run(invited, 'join.decline', { joinRequestId }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('needs a verification that is valid, and an initiative that is open', async () => {
    const stage = await scene(await open());
    const { world, lead, other, unverified } = stage;
    const initiativeId = await approved(stage);
    const ask = { initiativeId, brings: 'Hands.' };
    expect(await world.refusal(await unverified.actor(), 'join.request', ask)).toBe(
      'organisations.awaiting_verification',
    );
    await world.run(await lead.actor(), 'initiative.start', { initiativeId });
    await world.run(await lead.actor(), 'initiative.complete', { initiativeId });
    expect(await world.refusal(await other.actor(), 'join.request', ask)).toBe('initiatives.not_open');
  });
});
