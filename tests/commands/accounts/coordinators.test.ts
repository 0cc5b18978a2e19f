import { expect, it } from 'vitest';
import type { PersonId } from '#domain/core/id.ts';
import { issueAccountToken } from '#server/accounts/account-tokens.ts';
import { atTheDoor } from '#server/accounts/door.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { coordinator, mission, organisation, password } from '../organisations/people.ts';
import { confirmed, doorsOf, enter } from './doors.ts';

const first = { name: 'First Person', email: 'first@un.example.org', password };

async function printedLink(world: World): Promise<string> {
  return atTheDoor(doorsOf(world), { actor: null, command: 'test' }, (act) =>
    issueAccountToken(act, null, 'first-coordinator'),
  );
}

describeOnBothDatabases('a coordinator', (open) => {
  it('becomes the first by the printed link, once, and while there is none', async () => {
    const world = await open();
    const [older, token] = [await printedLink(world), await printedLink(world)];
    const become = 'account.become-first-coordinator';
    expect(await world.refusal(null, become, { ...first, token: older })).toBe('accounts.link_unusable');
    const { personId } = await world.run(null, become, { ...first, token });
    expect(await world.actor(personId as PersonId)).toMatchObject({ coordinates: 'all', isOperator: true });
    await enter(doorsOf(world), first.email);
    const second = { ...first, email: 'second@un.example.org' };
    expect(await world.refusal(null, become, { ...second, token })).toBe('accounts.link_unusable');
    expect(await world.refusal(null, become, { ...second, token: await printedLink(world) })).toBe(
      'accounts.has_coordinator',
    );
  });

  it('is appointed and dismissed by operators only, with rights that follow at once', async () => {
    const world = await open();
    const operator = await coordinator(world);
    const missionId = await mission(world);
    const lake = await organisation(world, 'Lake Water');
    const seat = { email: lake.email, missionId };
    expect(await world.refusal(await lake.actor(), 'coordinator.appoint', seat)).toBe(
      'accounts.operators_only',
    );
    expect(await world.refusal(operator, 'coordinator.appoint', seat)).toBe('input_invalid');
    await confirmed(world, lake);
    await world.run(operator, 'coordinator.appoint', seat);
    expect(await lake.actor()).toMatchObject({ coordinates: [missionId] });
    expect(await world.refusal(await lake.actor(), 'coordinator.appoint', seat)).toBe(
      'accounts.operators_only',
    );
    await world.run(operator, 'coordinator.dismiss', { personId: lake.personId, missionId });
    expect(await lake.actor()).toMatchObject({ coordinates: [] });
  });

  it('of all missions always remains, whoever dismisses at the same moment', async () => {
    const world = await open();
    const [one, other] = [await coordinator(world, 'One Person'), await coordinator(world, 'Other Person')];
    const dismiss = async (who: typeof one, whom: typeof one) =>
      world.run(who, 'coordinator.dismiss', { personId: whom.personId, missionId: '*' }).then(
        () => 'dismissed',
        (error: { reason: string }) => error.reason,
      );
    const ends = await Promise.all([dismiss(one, other), dismiss(other, one)]);
    expect(ends.toSorted()).toEqual(['accounts.last_coordinator', 'dismissed']);
  });

  it('is made out of nobody by the command line only', async () => {
    const world = await open();
    expect(await world.refusal(await coordinator(world), 'coordinator.create', first)).toBe('not_found');
  });
});
