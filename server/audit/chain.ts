import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Selectable } from 'kysely';
import type { EventTable } from '#db/schema/core.ts';
import type { SealTable } from '#db/schema/operations.ts';

export type EventRow = Selectable<EventTable>;
export type Seal = Selectable<SealTable>;

/** All that an event says; none of it ever changes, and no text of a person is among it, so an erasure breaks nothing. */
export const sealedColumns = [
  'stream',
  'seq',
  'id',
  'fact_id',
  'is_primary',
  'type',
  'at',
  'person_id',
  'organisation_id',
  'via',
  'command',
  'request_id',
  'mission_id',
  'subject',
  'data',
] as const satisfies readonly (keyof EventTable)[];

/** Length of a digest in base64url. */
export const DIGEST_LENGTH = 43;

/** SHA-256 over canonical JSON (RFC 8785), in base64url. */
function digest(value: object): string {
  return hash('sha256', canonicalize(value) ?? '', 'base64url');
}

export function digestOfEvent(row: EventRow): string {
  return digest(Object.fromEntries(sealedColumns.map((column) => [column, row[column]])));
}

export function hashOfSeal(seal: Omit<Seal, 'hash'>): string {
  const { number, stream, from_seq, to_seq, digests, sealed_at, previous } = seal;
  return digest({ number, stream, from_seq, to_seq, digests, sealed_at, previous });
}

/** The next link after `last`, over events that follow each other in their stream. */
export function nextSeal(
  last: Pick<Seal, 'number' | 'hash'>,
  rows: readonly [EventRow, ...EventRow[]],
  sealedAt: Seal['sealed_at'],
): Seal {
  const [{ stream, seq }] = rows;
  const link = {
    number: last.number + 1,
    stream,
    from_seq: seq,
    to_seq: seq + rows.length - 1,
    digests: rows.map(digestOfEvent).join(''),
    sealed_at: sealedAt,
    previous: last.hash,
  };
  return { ...link, hash: hashOfSeal(link) };
}

export const beforeFirst = { number: 0, hash: '' } as const;
