import type { Visitor } from '#domain/core/actor.ts';
import type { EventType } from '#domain/events.ts';
import type { Recorded } from '../core/record.ts';
import type { Credentials } from './socket.ts';

/** Who speaks in this process, without asking for their rights anew for every word. */
export interface KnownActors {
  of(credentials: Credentials): Promise<Visitor>;
  /** Whatever may have changed somebody's rights ends what was known of anybody. */
  hear(recorded: readonly Recorded[]): void;
}

/** Another process may have taken a right away: half a second later it is gone here too. */
const KNOWN_MS = 500;

/** What happens all the time and changes nobody's rights. */
const ordinary: readonly EventType[] = [
  'message.posted',
  'message.removed',
  'message.restored',
  'channel.read',
];

export function openKnownActors(find: (credentials: Credentials) => Promise<Visitor>): KnownActors {
  const known = new Map<string, Promise<Visitor>>();
  let since = performance.now();

  function forget(): void {
    known.clear();
    since = performance.now();
  }

  return {
    of(credentials) {
      if (performance.now() - since > KNOWN_MS) forget();
      const key = credentials.kind === 'session' ? credentials.sessionId : credentials.token;
      const before = known.get(key);
      if (before) return before;
      const actor = find(credentials);
      known.set(key, actor);
      actor.catch(() => known.delete(key));
      return actor;
    },
    hear(recorded) {
      if (recorded.some(({ type }) => !ordinary.includes(type))) forget();
    },
  };
}
