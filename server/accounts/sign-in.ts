import { emailKey } from '#domain/accounts/email.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { OrganisationId, PersonId, SessionId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import type { Limits } from '../core/limits.ts';
import { hashOf } from '../core/secrets.ts';
import { findActor } from './access.ts';
import { atTheDoor, type DoorServices } from './door.ts';
import { endSessions } from './end-sessions.ts';
import { isKnownDevice, rememberDevice } from './known-devices.ts';
import { isPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export interface SignInServices extends DoorServices {
  readonly limits: Limits;
  readonly sessions: Sessions;
}

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /** Network address of who tries. */
  readonly address: string;
  readonly userAgent: string;
  /** By what the device is known, if it is. */
  readonly device?: string | null;
}

export interface SignedIn {
  /** For the cookie alone. */
  readonly sessionId: string;
  /** By what the device is known from now on; for its cookie alone. */
  readonly device: string;
}

/**
 * Opens a session. An unknown address, a wrong password and an address that was never confirmed are refused alike:
 * the same reason, after the same work.
 */
export async function signIn(services: SignInServices, attempt: SignInAttempt): Promise<SignedIn> {
  const { database, limits } = services;
  const key = emailKey(attempt.email);
  await limits.take('address', attempt.address);
  await limits.take('account', await countedAs(services, key, attempt.device ?? null));
  const person = await database.read
    .selectFrom('person')
    .select(['id', 'password_hash', 'email_confirmed_at', 'state'])
    .where('email_key', '=', key)
    .executeTakeFirst();
  const known = await isPassword(person?.password_hash, attempt.password);
  if (!known || !person?.email_confirmed_at || person.state !== 'active') {
    throw new PortalError('accounts.sign_in_failed');
  }
  return openSession(services, person.id, attempt);
}

/** A stranger who uses up an account's tries does not lock its owner out on a device they have signed in on. */
async function countedAs(services: SignInServices, key: string, device: string | null): Promise<string> {
  const known = device !== null && (await isKnownDevice(services.database.read, key, device));
  return known ? hashOf(`${key} ${device}`) : hashOf(key);
}

async function openSession(
  services: SignInServices,
  personId: PersonId,
  { userAgent, device = null }: SignInAttempt,
): Promise<SignedIn> {
  const now = services.clock.now();
  const claim = { personId, organisationId: null, via: 'session', scopes: 'all', now } as const;
  const actor = await findActor(services.database.read, claim);
  return atTheDoor(services, { actor, command: 'session.start' }, async (act) => {
    const organisationId = await firstOrganisation(act, personId);
    const { id, key } = await services.sessions.create(act.tx, { personId, organisationId, userAgent });
    await act.record({
      type: 'session.started',
      streams: [userStream(personId)],
      subject: `person:${personId}`,
      data: { personId, sessionId: key },
    });
    return { sessionId: id, device: await rememberDevice(act, personId, device) };
  });
}

/** The organisation a person belongs to for the longest time. */
async function firstOrganisation(act: Act, personId: PersonId): Promise<OrganisationId | null> {
  const row = await act.tx
    .selectFrom('membership')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.organisation_id ?? null;
}

/** Ends the session and cuts its sockets. */
export async function signOut(
  services: DoorServices,
  session: { readonly personId: PersonId; readonly key: SessionId; readonly actor: Visitor },
): Promise<void> {
  const { personId, key, actor } = session;
  await atTheDoor(services, { actor, command: 'session.end' }, (act) =>
    endSessions(act, { personId, only: key, by: 'sign-out' }),
  );
}
