import type { Reader, Tx } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import type { StreamKey } from '#domain/core/streams.ts';

const seqOf = prepared((db, { stream }: { stream: StreamKey }) =>
  db.selectFrom('stream').select('last_seq').where('key', '=', stream),
);

/** A stream's last sequence number; 0 where nothing happened in it yet. */
export async function lastSeq(read: Reader | Tx, stream: StreamKey): Promise<number> {
  const [row] = await seqOf(read, { stream });
  return row?.last_seq ?? 0;
}
