import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Database, Reader, Tx } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { SESSION_DAYS, SESSION_IDLE_DAYS, type Theme } from '#domain/accounts/lifecycle.ts';
import {
  DAY_MS,
  type Instant,
  instantOf,
  later,
  type OrganisationId,
  type PersonId,
  type SessionId,
} from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import type { Clock } from '../core/clock.ts';
import { hashOf } from '../core/secrets.ts';

/** A person signed in on one device. */
export interface Session {
  /** What the cookie carries. Never shown, logged or stored. */
  readonly id: string;
  /** By what the session is stored and named; it opens nothing. */
  readonly key: SessionId;
  readonly personId: PersonId;
  /** Acted for; null where none is chosen. */
  readonly organisationId: OrganisationId | null;
  readonly locale: Language;
  readonly timeZone: string;
  readonly theme: Theme;
  readonly textOnly: boolean;
  /** Its end was just put off: send the cookie again. */
  readonly fresh: boolean;
}

export interface NewSession {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId | null;
  readonly userAgent: string;
}

export interface Sessions {
  /** Opens a session in the caller's transaction; the id is for the cookie alone. */
  create(tx: Tx, session: NewSession): Promise<{ id: string; key: SessionId }>;
  validate(sessionId: string): Promise<Session | null>;
  /** The session id of a Cookie header, where it carries one of the right form. */
  readCookie(header: string | undefined): string | null;
  cookieFor(sessionId: string): string;
  /** Takes the cookie away. */
  blankCookie(): string;
}

interface SessionAttributes {
  readonly organisation_id: OrganisationId | null;
  readonly user_agent: string;
  readonly created_at: Instant;
}

interface PersonAttributes {
  readonly locale: Language;
  readonly time_zone: string;
  readonly theme: Theme;
  readonly text_only: number;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    UserId: PersonId;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: PersonAttributes;
  }
}

export const sessionKeyOf = (sessionId: string): SessionId => hashOf(sessionId) as SessionId;

export function openSessions(parts: { database: Database; clock: Clock; secure: boolean }): Sessions {
  const { database, clock, secure } = parts;
  const standing = luciaOver(
    adapterOver({ read: database.read, write: (work) => database.transact(work) }, clock),
    secure,
  );
  return {
    async create(tx, { personId, organisationId, userAgent }) {
      const joining = luciaOver(adapterOver({ read: tx, write: (work) => work(tx) }, clock), secure);
      const attributes = {
        organisation_id: organisationId,
        user_agent: userAgent.slice(0, 300),
        created_at: clock.now(),
      };
      const { id } = await joining.createSession(personId, attributes);
      return { id, key: sessionKeyOf(id) };
    },
    async validate(sessionId) {
      const { session, user } = await standing.validateSession(sessionId);
      return (
        session && {
          ...session,
          ...user,
          id: sessionId,
          key: sessionKeyOf(sessionId),
          personId: session.userId,
        }
      );
    },
    readCookie(header) {
      const id = header ? standing.readSessionCookie(header) : null;
      return id && /^[a-z2-7]{40}$/.test(id) ? id : null;
    },
    cookieFor: (sessionId) => standing.createSessionCookie(sessionId).serialize(),
    blankCookie: () => standing.createBlankSessionCookie().serialize(),
  };
}

function luciaOver(adapter: Adapter, secure: boolean) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(SESSION_IDLE_DAYS, 'd'),
    sessionCookie: {
      name: secure ? '__Host-concord' : 'concord',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: ({ organisation_id }) => ({ organisationId: organisation_id }),
    getUserAttributes: ({ locale, time_zone, theme, text_only }) => ({
      locale,
      timeZone: time_zone,
      theme,
      textOnly: text_only === 1,
    }),
  });
}

interface Ways {
  readonly read: Reader | Tx;
  readonly write: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
}

/** Lucia's sessions in our table: under the hash of their id, with ends told by the portal's clock, not the wall's. */
function adapterOver({ read, write }: Ways, clock: Clock): Adapter {
  const ahead = () => Date.parse(clock.now()) - Date.now();
  const stored = (wall: Date) => instantOf(new Date(wall.getTime() + ahead()));
  const shown = (expires: Instant) => new Date(Date.parse(expires) - ahead());
  const remove = (key: SessionId) =>
    write(async (tx) => void (await tx.deleteFrom('session').where('id', '=', key).execute()));

  return {
    async getSessionAndUser(id) {
      const [row] = await findSession(read, { key: sessionKeyOf(id) });
      if (!row || later(row.created_at, SESSION_DAYS * DAY_MS) <= clock.now()) return [null, null];
      const session: DatabaseSession = {
        id,
        userId: row.person_id,
        expiresAt: shown(row.expires_at),
        attributes: row,
      };
      return [session, { id: row.person_id, attributes: row }];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const row = { id: sessionKeyOf(id), person_id: userId, expires_at: stored(expiresAt), ...attributes };
      await write(async (tx) => void (await tx.insertInto('session').values(row).execute()));
    },
    updateSessionExpiration: (id, expiresAt) =>
      write(async (tx) => {
        const set = { expires_at: stored(expiresAt) };
        await tx.updateTable('session').set(set).where('id', '=', sessionKeyOf(id)).execute();
      }),
    deleteSession: (id) => remove(sessionKeyOf(id)),
    getUserSessions: () => Promise.reject(new Error('sessions are listed by a query')),
    deleteUserSessions: () => Promise.reject(new Error('sessions are ended by commands')),
    deleteExpiredSessions: () => Promise.reject(new Error('sessions are cleared by a job')),
  };
}

const findSession = prepared((db, { key }: { key: SessionId }) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .where('session.id', '=', key)
    .where('person.state', '=', 'active')
    .select(['person_id', 'organisation_id', 'user_agent', 'session.created_at', 'expires_at'])
    .select(['locale', 'time_zone', 'theme', 'text_only']),
);
