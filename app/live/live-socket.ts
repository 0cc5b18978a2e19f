import type { ClientToServer, ServerToClient } from '#domain/realtime.ts';

/** What a socket tells the link about itself. */
export interface SocketNews {
  /** The portal knows who is there; requests may be made. */
  connected(): void;
  /** The way there is cut, or could not be made. The socket tries again by itself. */
  cut(): void;
  /** Nobody is signed in. The socket does not try again. */
  signedOut(): void;
  event<Name extends keyof ServerToClient>(name: Name, payload: Parameters<ServerToClient[Name]>[0]): void;
}

/** A live way to the portal that mends itself. */
export interface LiveSocket {
  connected(): boolean;
  connect(): void;
  disconnect(): void;
  tell(name: keyof ClientToServer, payload: unknown): void;
  /** Rejects when nobody answers in time. */
  ask(name: keyof ClientToServer, payload: unknown, withinMs: number): Promise<unknown>;
}

/** What was asked found nobody who answered in time. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}
