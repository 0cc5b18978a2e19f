import { emailKey } from '#domain/accounts/email.ts';
import type { PersonId } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import { queueMail } from '../mail/steps.ts';
import { issueAccountToken } from './account-tokens.ts';

export { hashPassword } from './passwords.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly locale: Language;
  /** How the address is known to be theirs already; without it a mail asks for confirmation. */
  readonly confirmedBy?: 'invitation' | 'operator';
  readonly isOperator?: boolean;
}

/**
 * Opens an account, or finds that the address has one: then its owner is told by mail, and the person who asked
 * must be answered exactly as if it were new.
 */
export async function registerPerson(
  act: Act,
  person: NewPerson,
): Promise<{ personId: PersonId } | { known: true }> {
  const known = await findByEmail(act, person.email);
  if (known) {
    const params = { name: known.name, path: '/forgot' };
    await queueMail(act, { to: known.email, locale: known.locale, template: 'address-known', params });
    return { known: true };
  }
  const personId = act.newId<'person'>();
  await insertPerson(act, personId, person);
  await recordOfPerson(act, personId, 'account.registered');
  if (person.confirmedBy) await confirmAddress(act, personId, person.confirmedBy);
  else await askForConfirmation(act, { ...person, id: personId });
  return { personId };
}

async function insertPerson(act: Act, id: PersonId, person: NewPerson): Promise<void> {
  await act.tx
    .insertInto('person')
    .values({
      id,
      email: person.email,
      email_key: emailKey(person.email),
      name: person.name,
      password_hash: person.passwordHash,
      email_confirmed_at: null,
      locale: person.locale,
      time_zone: 'UTC',
      theme: 'system',
      text_only: 0,
      is_operator: person.isOperator ? 1 : 0,
      state: 'active',
      created_at: act.now,
      version: 1,
    })
    .execute();
}

/** Sends the link that proves that an address is theirs. */
export async function askForConfirmation(
  act: Act,
  person: { id: PersonId; name: string; email: string; locale: Language },
): Promise<void> {
  const token = await issueAccountToken(act, person.id, 'confirm-email');
  const params = { name: person.name, path: `/confirm/${token}` };
  await queueMail(act, { to: person.email, locale: person.locale, template: 'confirm-email', params });
}

/** An invitation that reached the address and was accepted proves that it is theirs. */
export async function confirmedByInvitation(act: Act, personId: PersonId): Promise<void> {
  await confirmAddress(act, personId, 'invitation');
}

/** Confirms the address, once. */
export async function confirmAddress(
  act: Act,
  personId: PersonId,
  by: 'link' | 'invitation' | 'operator',
): Promise<void> {
  const { numUpdatedRows } = await act.tx
    .updateTable('person')
    .set({ email_confirmed_at: act.now })
    .where('id', '=', personId)
    .where('email_confirmed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return;
  await act.record({
    type: 'account.email_confirmed',
    streams: [userStream(personId)],
    subject: `person:${personId}`,
    data: { personId, by },
  });
}

/** The rights of a person became less: their sockets are asked again at once. */
export async function rightsChanged(act: Act, personId: PersonId): Promise<void> {
  await recordOfPerson(act, personId, 'rights.changed');
}

async function recordOfPerson(
  act: Act,
  personId: PersonId,
  type: 'account.registered' | 'rights.changed',
): Promise<void> {
  await act.record({
    type,
    streams: [userStream(personId)],
    subject: `person:${personId}`,
    data: { personId },
  });
}

/** The active account of an address, whoever asks: for steps that answer nobody. */
export function findByEmail(act: Act, email: string) {
  return act.tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'email_confirmed_at'])
    .where('email_key', '=', emailKey(email))
    .executeTakeFirst();
}
