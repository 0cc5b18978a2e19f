import type { PersonId, SessionId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';

interface Which {
  readonly personId: PersonId;
  /** Only this one; without it all of them. */
  readonly only?: SessionId;
  /** All but this one. */
  readonly except?: SessionId | undefined;
  readonly by: 'sign-out' | 'list' | 'password';
}

/** Ends sessions of one person and cuts their sockets; says how many ended. */
export async function endSessions(act: Act, { personId, only, except, by }: Which): Promise<number> {
  const ended = await act.tx
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ('' as SessionId)))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ('' as SessionId)))
    .returning('id')
    .execute();
  const about = { streams: [userStream(personId)], subject: `person:${personId}` } as const;
  for (const { id: sessionId } of ended) {
    await act.record({ ...about, type: 'session.ended', data: { personId, sessionId, by } });
  }
  if (ended.length > 0) await act.record({ ...about, type: 'rights.changed', data: { personId } });
  return ended.length;
}
