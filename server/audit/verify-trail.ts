import { setImmediate } from 'node:timers/promises';
import type { Reader, Tx } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { beforeFirst, DIGEST_LENGTH, digestOfEvent, hashOfSeal, type Seal, sealedColumns } from './chain.ts';
import { type Head, writeHead } from './head.ts';

/** The first row at which the trail is not what was sealed. */
export interface TrailFault {
  /** `event channel:ID#17` or `seal 4`. */
  readonly row: string;
  readonly what: 'changed' | 'missing' | 'added';
}

export interface Verified {
  readonly head: Head;
  /** Events that stand in the chain. */
  readonly sealed: number;
  /** Events too new to stand in it. */
  readonly waiting: number;
  readonly fault: TrailFault | null;
}

interface Walk {
  readonly read: Reader | Tx;
  /** Up to which number each stream stands in the chain read so far. */
  readonly ends: Map<StreamKey, number>;
}

const SEALS = 200;
const STREAMS = 500;

const event = (stream: StreamKey, seq: number) => `event ${stream}#${seq}`;
const link = (number: number) => `seal ${number}`;

/** Walks the whole chain from its first link; `heads` are heads that were written down before. */
export async function verifyTrail(
  read: Reader | Tx,
  heads: readonly Head[] = [],
  rest: () => Promise<unknown> = setImmediate,
): Promise<Verified> {
  const walk: Walk = { read, ends: new Map() };
  const known = new Map(heads.map((head) => [head.number, head.hash]));
  let last: Head = beforeFirst;
  let fault: TrailFault | null = null;
  let sealed = 0;
  for (;;) {
    const seals = await listSeals(read, last.number);
    for (const seal of seals) {
      fault = checkLink(seal, last, known) ?? (await checkEvents(walk, seal));
      if (fault) return { head: last, sealed, waiting: 0, fault };
      sealed += seal.to_seq - seal.from_seq + 1;
      last = { number: seal.number, hash: seal.hash };
      await rest();
    }
    if (seals.length < SEALS) break;
  }
  const cutOff = heads.find(({ number }) => number > last.number);
  if (cutOff)
    return { head: last, sealed, waiting: 0, fault: { row: link(last.number + 1), what: 'missing' } };
  return { head: last, sealed, ...(await checkStreams(walk)) };
}

function listSeals(read: Reader | Tx, after: number): Promise<Seal[]> {
  return read
    .selectFrom('seal')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(SEALS)
    .execute();
}

function checkLink(seal: Seal, last: Head, known: ReadonlyMap<number, string>): TrailFault | null {
  if (seal.number !== last.number + 1) return { row: link(last.number + 1), what: 'missing' };
  const written = known.get(seal.number);
  const isOurs = seal.previous === last.hash && seal.hash === hashOfSeal(seal);
  const isWhole = seal.digests.length === (seal.to_seq - seal.from_seq + 1) * DIGEST_LENGTH;
  if (isOurs && isWhole && (written === undefined || written === seal.hash)) return null;
  return { row: link(seal.number), what: 'changed' };
}

async function checkEvents({ read, ends }: Walk, seal: Seal): Promise<TrailFault | null> {
  const { number, stream, from_seq, to_seq, digests } = seal;
  if (from_seq !== (ends.get(stream) ?? 0) + 1) return { row: link(number), what: 'changed' };
  ends.set(stream, to_seq);
  const rows = await read
    .selectFrom('event')
    .select(sealedColumns)
    .where('stream', '=', stream)
    .where('seq', '>=', from_seq)
    .where('seq', '<=', to_seq)
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  for (let seq = from_seq; seq <= to_seq; seq += 1) {
    const row = bySeq.get(seq);
    if (!row) return { row: event(stream, seq), what: 'missing' };
    const at = (seq - from_seq) * DIGEST_LENGTH;
    if (digestOfEvent(row) !== digests.slice(at, at + DIGEST_LENGTH)) {
      return { row: event(stream, seq), what: 'changed' };
    }
  }
  return null;
}

/** Each stream has as many events as it counts, sealed as far as it says: nothing was slipped in beside the chain. */
async function checkStreams({ read, ends }: Walk): Promise<Pick<Verified, 'fault' | 'waiting'>> {
  let waiting = 0;
  for (let after = ''; ; ) {
    const streams = await listStreams(read, after);
    for (const stream of streams) {
      const fault = await checkStream({ read, ends }, stream);
      if (fault) return { fault, waiting };
      waiting += stream.events - (ends.get(stream.key) ?? 0);
    }
    const last = streams.at(-1);
    if (!last || streams.length < STREAMS) return { fault: await findStray(read), waiting };
    after = last.key;
  }
}

interface Counted {
  readonly key: StreamKey;
  readonly last_seq: number;
  readonly sealed_seq: number;
  readonly events: number;
  readonly highest: number | null;
}

function listStreams(read: Reader | Tx, after: string): Promise<Counted[]> {
  return read
    .selectFrom('stream')
    .leftJoin('event', 'event.stream', 'stream.key')
    .select(['key', 'last_seq', 'sealed_seq'])
    .select((eb) => [eb.fn.count<number>('event.seq').as('events'), eb.fn.max('event.seq').as('highest')])
    .where('key', '>', after as StreamKey)
    .groupBy(['key', 'last_seq', 'sealed_seq'])
    .orderBy('key')
    .limit(STREAMS)
    .execute();
}

async function checkStream({ read, ends }: Walk, stream: Counted): Promise<TrailFault | null> {
  const { key, last_seq, events, highest } = stream;
  const end = ends.get(key) ?? 0;
  if ((highest ?? 0) > last_seq) return { row: event(key, highest ?? 0), what: 'added' };
  if (events < last_seq) return { row: event(key, await firstMissing(read, key)), what: 'missing' };
  // Below the first number, where the chain does not look.
  if (events > last_seq) return { row: event(key, await lowest(read, key)), what: 'added' };
  if (stream.sealed_seq === end) return null;
  const since = await read
    .selectFrom('seal')
    .select('number')
    .where('stream', '=', key)
    .where('from_seq', '=', end + 1)
    .executeTakeFirst();
  return since && stream.sealed_seq > end ? null : { row: event(key, end + 1), what: 'changed' };
}

async function firstMissing(read: Reader | Tx, key: StreamKey): Promise<number> {
  const rows = await read
    .selectFrom('event')
    .select('seq')
    .where('stream', '=', key)
    .orderBy('seq')
    .execute();
  const gap = rows.findIndex(({ seq }, at) => seq !== at + 1);
  return gap === -1 ? rows.length + 1 : gap + 1;
}

async function lowest(read: Reader | Tx, key: StreamKey): Promise<number> {
  const row = await read
    .selectFrom('event')
    .select('seq')
    .where('stream', '=', key)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** An event of a stream that does not exist. */
async function findStray(read: Reader | Tx): Promise<TrailFault | null> {
  const stray = await read
    .selectFrom('event')
    .leftJoin('stream', 'stream.key', 'event.stream')
    .select(['event.stream', 'event.seq'])
    .where('stream.key', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return stray ? { row: event(stray.stream, stray.seq), what: 'added' } : null;
}

/** What was found, in one sentence for the log and the command line. */
export function sayFault({ row, what }: TrailFault): string {
  const said = { changed: 'is not what was sealed', missing: 'is missing', added: 'was slipped in' };
  return `${row} ${said[what]}`;
}

/** What was found in order, in one sentence. */
export function sayVerified({ head, sealed, waiting }: Verified): string {
  return `The trail is whole: ${sealed} events in ${head.number} seals, ${waiting} not sealed yet; head ${writeHead(head)}`;
}
