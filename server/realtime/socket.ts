import type { Socket } from 'socket.io';
import type { Visitor } from '#domain/core/actor.ts';
import type { PersonId } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { ClientToServer, EventFrame, ServerToClient, Signal } from '#domain/realtime.ts';
import type { Identities } from '../accounts/identities.ts';

/** How a socket proved who it is; asked again and again, so that a right lost is lost at once. */
export type Credentials =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'token'; readonly token: string };

export interface SocketData {
  credentials: Credentials;
  personId: PersonId;
  name: string;
  address: string;
  /** Streams of which what happened up to a place was before this person’s time. */
  hearsAfter?: Map<string, number>;
}

export type PortalSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export interface Realtime {
  broadcast(frame: EventFrame): void;
  signal(signal: Signal, from: PortalSocket): void;
  /** A stream is heard here from this number on. */
  heardFrom(stream: StreamKey, seq: number): void;
  /** Delivers what the listeners here have missed; at once, or after a second look. */
  repair(urgent?: boolean): Promise<void>;
  /** Sends everybody away, over a little time. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export async function actorOf(identities: Identities, credentials: Credentials): Promise<Visitor> {
  if (credentials.kind === 'token') return identities.actorOfToken(credentials.token);
  return (await identities.actorOfSession(credentials.sessionId))?.actor ?? null;
}
