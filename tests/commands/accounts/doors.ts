import { fromJson } from '#db/schema/core.ts';
import { openSessions } from '#server/accounts/sessions.ts';
import { type SignInServices, signIn } from '#server/accounts/sign-in.ts';
import { memoryLimits } from '#server/core/limits.ts';
import type { World } from '#tests/support/world.ts';
import { password } from '../organisations/people.ts';

/** What the doors sign in with, in a world without doors; rate limits as in production. */
export function doorsOf(world: World, factor = 1): SignInServices {
  const { database, clock } = world;
  return {
    database,
    clock,
    limits: memoryLimits(factor),
    sessions: openSessions({ database, clock, secure: true }),
    publish: (recorded) => void world.published.push(...recorded),
  };
}

export const attempt = (email: string, given = password) => ({
  email,
  password: given,
  address: '127.0.0.1',
  userAgent: 'Mozilla/5.0 (Android 14) Firefox/140.0',
});

export const enter = async (doors: SignInServices, email: string, given = password): Promise<string> =>
  (await signIn(doors, attempt(email, given))).sessionId;

/** The secret of the link in the newest mail of that kind to that address. */
export async function linkMailedTo(world: World, email: string, template: string): Promise<string> {
  const mail = await world.database.read
    .selectFrom('mail')
    .select('params')
    .where('recipient', '=', email)
    .where('template', '=', template)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return String(fromJson(mail.params).path).split('/').at(-1) ?? '';
}

export async function mailsTo(world: World, email: string): Promise<string[]> {
  const mails = await world.database.read
    .selectFrom('mail')
    .select('template')
    .where('recipient', '=', email)
    .orderBy('id')
    .execute();
  return mails.map(({ template }) => template);
}

export async function eventTypes(world: World): Promise<string[]> {
  const events = await world.database.read
    .selectFrom('event')
    .select('type')
    .where('is_primary', '=', 1)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return events.map(({ type }) => type);
}

/** Confirms the address by the link that was mailed there. */
export async function confirmed<Person extends { readonly email: string }>(
  world: World,
  person: Person,
): Promise<Person> {
  const token = await linkMailedTo(world, person.email, 'confirm-email');
  await world.run(null, 'account.confirm-email', { token });
  return person;
}
