import type { Database } from '#db/database.ts';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import type { Clock } from '../core/clock.ts';
import { findActor } from './access.ts';
import type { Session, Sessions } from './sessions.ts';
import { findToken } from './tokens.ts';

/** Who stands behind a cookie or a token, with the rights they have now. */
export interface Identities {
  /** Who a session cookie stands for; null where it has ended. */
  actorOfSession(sessionId: string): Promise<{ actor: Actor; session: Session } | null>;
  /** Who an API token stands for; null where it is unknown, expired or revoked. */
  actorOfToken(token: string): Promise<Visitor>;
}

interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly sessions: Sessions;
}

export function openIdentities({ database, clock, sessions }: Services): Identities {
  return {
    async actorOfSession(sessionId) {
      const session = await sessions.validate(sessionId);
      if (!session) return null;
      const { personId, organisationId } = session;
      const who = { personId, organisationId, via: 'session', scopes: 'all', now: clock.now() } as const;
      const actor = await findActor(database.read, who);
      return actor && { actor, session };
    },
    async actorOfToken(token) {
      const found = await findToken(database.read, token, clock.now());
      return found && findActor(database.read, { ...found, via: 'token', now: clock.now() });
    },
  };
}
