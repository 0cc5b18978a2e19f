import { z } from 'zod';
import type { Problem } from './core/errors.ts';
import { requestId } from './core/schema.ts';

/**
 * The socket contract, for the portal's own pages and for outside clients alike. Keep it stable:
 * a client one release older or newer must still be understood.
 */

export const subscribeInput = z.strictObject({
  stream: z.string().max(60),
  /** The last sequence number the client has; what came after it is returned. */
  since: z.number().int().min(0).optional(),
});
export const unsubscribeInput = z.strictObject({ stream: z.string().max(60) });
export const commandInput = z.strictObject({
  name: z.string().max(60),
  input: z.unknown(),
  requestId,
});
export const signalInput = z.strictObject({
  stream: z.string().max(60),
  kind: z.enum(['typing', 'presence']),
});

/** One event as it travels: what happened, drawn from the tables at the time it is sent or replayed. */
export interface WireEvent {
  readonly seq: number;
  readonly type: string;
  /** UTC instant. */
  readonly at: string;
  readonly actor: { readonly personId: string | null; readonly organisationId: string | null };
  readonly data: unknown;
}

/** What one commit brought to one stream. */
export interface EventFrame {
  readonly stream: string;
  readonly events: readonly WireEvent[];
}

export interface Signal {
  readonly stream: string;
  readonly kind: 'typing' | 'presence';
  readonly personId: string;
  readonly name: string;
}

export type Refused = { readonly ok: false } & Problem;

export type SubscribeReply =
  | {
      readonly ok: true;
      /** The stream's last sequence number at the time of the answer. */
      readonly seq: number;
      readonly events: readonly WireEvent[];
      /** More was missed than one answer carries: ask again from the last event received. */
      readonly more: boolean;
    }
  /** Too much was missed, or the client's number is unknown here: fetch the page afresh and go on from `seq`. */
  | {
      readonly ok: true;
      readonly reset: true;
      readonly seq: number;
      readonly events: readonly [];
      readonly more: false;
    }
  | Refused;

export type CommandReply = { readonly ok: true; readonly result: unknown } | Refused;

export interface ClientToServer {
  subscribe(input: z.input<typeof subscribeInput>, ack: (reply: SubscribeReply) => void): void;
  unsubscribe(input: z.input<typeof unsubscribeInput>, ack?: (reply: { ok: boolean }) => void): void;
  command(input: z.input<typeof commandInput>, ack: (reply: CommandReply) => void): void;
  signal(input: z.input<typeof signalInput>): void;
}

export interface ServerToClient {
  events(frame: EventFrame): void;
  signal(signal: Signal): void;
  /** The person may no longer hear this stream. */
  left(stream: string): void;
  /** The session ended or the person's rights changed so that nothing may be heard any longer. */
  bye(reason: string): void;
}

/** How many missed events one answer to `subscribe` carries; one question per this many missed. */
export const CATCH_UP_PAGE = 200;
/** Beyond this many missed events a client fetches afresh. */
export const CATCH_UP_LIMIT = 2_000;
