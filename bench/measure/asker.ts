import type { Database } from '#db/database.ts';
import { openIdentities } from '#server/accounts/identities.ts';
import { openSessions } from '#server/accounts/sessions.ts';
import type { Ask } from '#server/core/act.ts';
import { systemClock as clock } from '#server/core/clock.ts';

/** What the portal's queries are given for the person with that session. */
export async function askerOf(database: Database, cookie: string): Promise<Ask> {
  const sessions = openSessions({ database, clock, secure: false });
  const identities = openIdentities({ database, clock, sessions });
  const session = await identities.actorOfSession(sessions.readCookie(cookie) ?? '');
  if (!session) throw new Error('Nobody has that session.');
  const { read, readLong, dialect } = database;
  return { read, readLong, dialect, actor: session.actor, now: clock.now() };
}
