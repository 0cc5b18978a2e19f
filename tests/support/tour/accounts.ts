import type { PersonId } from '#domain/core/id.ts';
import { issueAccountToken } from '#server/accounts/account-tokens.ts';
import { atTheDoor } from '#server/accounts/door.ts';
import { confirmed, doorsOf, enter, linkMailedTo } from '#tests/commands/accounts/doors.ts';
import {
  coordinator,
  inDays,
  mission,
  organisation,
  password,
} from '#tests/commands/organisations/people.ts';
import type { World } from '#tests/support/world.ts';

const better = 'four grey cranes rest';

/** The first account of a portal, by the printed link. */
export async function firstCoordinator(world: World): Promise<void> {
  const doors = doorsOf(world, 10_000);
  const token = await atTheDoor(doors, { actor: null, command: 'test' }, (act) =>
    issueAccountToken(act, null, 'first-coordinator'),
  );
  const first = { name: 'First Person', email: 'first@un.example.org', password };
  await world.run(null, 'account.become-first-coordinator', { ...first, token });
}

/** Everything that people do with accounts, their own and, as operators, those of others. */
export async function accounts(world: World): Promise<void> {
  const doors = doorsOf(world, 10_000);
  await mission(world, 'MINUACC');
  const hill = await confirmed(world, await organisation(world, 'Hill Health'));
  await world.run(null, 'account.request-reset', { email: hill.email });
  const token = await linkMailedTo(world, hill.email, 'reset-password');
  await world.run(null, 'account.reset-password', { token, password: better });
  await enter(doors, hill.email, better);
  await enter(doors, hill.email, better);
  await enter(doors, hill.email, better);
  const actor = await hill.actor();
  const sessions = await world.database.read
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', hill.personId)
    .orderBy('created_at')
    .execute();
  const [one, other, third] = sessions.map(({ id }) => id);
  if (!one || !other || !third) throw new Error('three sessions were expected');
  await world.run(actor, 'account.act-as', { sessionId: one, organisationId: hill.id });
  await world.run(actor, 'account.end-session', { sessionId: other });
  await world.run(actor, 'account.end-other-sessions', { keep: one });
  await world.run(actor, 'account.change-password', { currentPassword: better, password, keep: one });
  const profile = { name: 'Hill Person', locale: 'fr' as const, timeZone: 'UTC', theme: 'dark' as const };
  await world.run(actor, 'account.update-profile', { ...profile, version: 1 });
  await tokens(world, hill.personId);
  await operators(world, hill);
}

async function tokens(world: World, personId: PersonId): Promise<void> {
  const actor = await world.actor(personId);
  const { tokenId } = await world.run(actor, 'token.create', {
    name: 'Stock system',
    scopes: ['read'],
    expiresOn: inDays(world, 30),
  });
  await world.run(actor, 'token.revoke', { tokenId });
}

async function operators(world: World, { email, personId }: { email: string; personId: PersonId }) {
  const operator = await coordinator(world, 'Operator Olga');
  await world.run(operator, 'coordinator.appoint', { email, missionId: '*' });
  await world.run(operator, 'coordinator.dismiss', { personId, missionId: '*' });
  await world.run(operator, 'audit.export', {});
}
