import type { Reader } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { Recorded } from '../core/record.ts';

/** How far all the streams are, together, from which public pages are drawn. */
export interface PublicSeq {
  now(): Promise<number>;
  hear(recorded: readonly Recorded[]): void;
}

/** What another process recorded is seen this much later at the latest. */
const KNOWN_MS = 500;
const publicKinds = ['initiative:', 'mission:', 'organisation:', 'public'] as const;

const isPublic = (stream: StreamKey) => publicKinds.some((kind) => stream.startsWith(kind));

const sumOfSeqs = prepared((db, _: object) =>
  db
    .selectFrom('stream')
    .select((eb) => eb.fn.sum<number | null>('last_seq').as('seq'))
    .where((eb) =>
      eb.or(
        publicKinds.map((kind) =>
          eb.and([eb('key', '>=', kind as StreamKey), eb('key', '<', `${kind}~` as StreamKey)]),
        ),
      ),
    ),
);

export function openPublicSeq(read: Reader): PublicSeq {
  let known: { readonly at: number; readonly seq: Promise<number> } | null = null;

  return {
    now() {
      const now = performance.now();
      if (!known || now - known.at > KNOWN_MS) {
        known = { at: now, seq: sumOfSeqs(read, {}).then(([row]) => row?.seq ?? 0) };
        known.seq.catch(() => {
          known = null;
        });
      }
      return known.seq;
    },
    hear(recorded) {
      if (recorded.some(({ stream }) => isPublic(stream))) known = null;
    },
  };
}
