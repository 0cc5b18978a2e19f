import type { Instant } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { Flag, Json } from './core.ts';

/** A link of the chain that seals the trail: the events of one stream from one number to another. */
export interface SealTable {
  /** Counts from 1 without a gap. */
  number: number;
  stream: StreamKey;
  from_seq: number;
  to_seq: number;
  /** SHA-256 of each event as canonical JSON, in order, one after another: 43 characters of base64url each. */
  digests: string;
  sealed_at: Instant;
  /** Hash of the link before; empty on the first. */
  previous: string;
  /** SHA-256 of all of the above as canonical JSON. */
  hash: string;
}

/** How the portal's own work ended when it was last done. */
export interface UpkeepTable {
  name: 'backup' | 'verification';
  ended_at: Instant;
  succeeded: Flag;
  /** When it last succeeded. */
  succeeded_at: Instant | null;
  took_ms: number;
  /** Small facts for the operator's page. */
  detail: Json<Readonly<Record<string, string | number | null>>>;
}

/** Tables of running the portal. */
export interface OperationsTables {
  seal: SealTable;
  upkeep: UpkeepTable;
}
