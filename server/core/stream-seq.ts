import type { Reader, Tx } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';

/** A stream's last sequence number; 0 where nothing happened in it yet. */
export async function lastSeq(read: Reader | Tx, stream: StreamKey): Promise<number> {
  const row = await read.selectFrom('stream').select('last_seq').where('key', '=', stream).executeTakeFirst();
  return row?.last_seq ?? 0;
}
