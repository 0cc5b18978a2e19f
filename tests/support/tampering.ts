import type { Selectable, Updateable } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { EventTable } from '#db/schema/core.ts';
import { sealedColumns } from '#server/audit/chain.ts';
import type { Chance } from './chance.ts';

type EventRow = Selectable<EventTable>;

/** What a trail looked like before somebody laid hands on it. */
export interface Trail {
  /** In the order of the chain. */
  readonly events: readonly EventRow[];
  readonly seals: readonly { readonly number: number; readonly stream: string; readonly from_seq: number }[];
}

/** Lays hands on the trail, and says which row is the first that is not as it was. */
export type Tampering = (tx: Tx, trail: Trail, chance: Chance) => Promise<string>;

const name = ({ stream, seq }: Pick<EventRow, 'stream' | 'seq'>) => `event ${stream}#${seq}`;

const only = (tx: Tx, { stream, seq }: Pick<EventRow, 'stream' | 'seq'>) =>
  tx.updateTable('event').where('stream', '=', stream).where('seq', '=', seq);

async function edit(tx: Tx, { events }: Trail, chance: Chance): Promise<string> {
  const row = chance.pick(events);
  const column = chance.pick(sealedColumns.filter((each) => each !== 'stream' && each !== 'seq'));
  const value = column === 'is_primary' ? 1 - row.is_primary : `${row[column] ?? ''}${chance.below(10)}`;
  await only(tx, row)
    .set({ [column]: value } as Updateable<EventTable>)
    .execute();
  return name(row);
}

async function remove(tx: Tx, { events }: Trail, chance: Chance): Promise<string> {
  const row = chance.pick(events);
  await tx.deleteFrom('event').where('stream', '=', row.stream).where('seq', '=', row.seq).execute();
  return name(row);
}

/** At the end of a stream, below its beginning, in a stream that never was, or in the middle with the rest moved up. */
async function insert(tx: Tx, trail: Trail, chance: Chance): Promise<string> {
  const row = chance.pick(trail.events);
  const ofStream = trail.events.filter(({ stream }) => stream === row.stream);
  const place = chance.below(4);
  const made = { ...row, id: `${row.id}x`, fact_id: `${row.fact_id}x` };
  if (place === 3) {
    for (const { stream, seq } of ofStream.toReversed()) {
      if (seq < row.seq) break;
      await only(tx, { stream, seq })
        .set({ seq: seq + 1 })
        .execute();
    }
    const next = ofStream.length + 1;
    await tx.updateTable('stream').set({ last_seq: next }).where('key', '=', row.stream).execute();
    await tx.insertInto('event').values(made).execute();
    return name(row);
  }
  const stream = place === 2 ? (`${row.stream}x` as typeof row.stream) : row.stream;
  const seq = place === 0 ? ofStream.length + 1 + chance.below(3) : place === 1 ? -chance.below(3) : 1;
  await tx
    .insertInto('event')
    .values({ ...made, stream, seq })
    .execute();
  return name({ stream, seq });
}

/** Two rows change places, or what they say. */
async function swap(tx: Tx, { events }: Trail, chance: Chance): Promise<string> {
  const one = chance.below(events.length - 1);
  const other = one + 1 + chance.below(events.length - one - 1);
  const [first, second] = [events[one] as EventRow, events[other] as EventRow];
  const parking = { stream: first.stream, seq: 1_000_000 };
  await only(tx, first).set(parking).execute();
  await only(tx, second).set({ stream: first.stream, seq: first.seq }).execute();
  await only(tx, parking).set({ stream: second.stream, seq: second.seq }).execute();
  return name(first);
}

/** The last links go with their events, and each stream counts as if they had never been. */
async function cut(tx: Tx, { seals, events }: Trail, chance: Chance): Promise<string> {
  const left = chance.below(seals.length);
  for (const seal of seals.slice(left).toReversed()) {
    await tx.deleteFrom('seal').where('number', '=', seal.number).execute();
    const { stream, from_seq } = seal as typeof seal & { stream: EventRow['stream'] };
    await tx.deleteFrom('event').where('stream', '=', stream).where('seq', '>=', from_seq).execute();
    const last = from_seq - 1;
    const set = { last_seq: last, sealed_seq: last };
    await tx.updateTable('stream').set(set).where('key', '=', stream).execute();
  }
  if (events.length === 0) throw new Error('There was nothing to cut.');
  return `seal ${left + 1}`;
}

/** The seal itself is written anew: its digests, its hash, its place, or how far a stream says it is sealed. */
async function reseal(tx: Tx, { seals }: Trail, chance: Chance): Promise<string> {
  const { number, stream } = chance.pick(seals) as Trail['seals'][number] & { stream: EventRow['stream'] };
  const set = chance.pick([
    { digests: 'A'.repeat(43) },
    { hash: 'A'.repeat(43) },
    { to_seq: 999 },
    { previous: 'B'.repeat(43) },
    { sealed_at: '2020-01-01T00:00:00.000Z' },
  ]);
  if (chance.below(6) > 0) {
    await tx
      .updateTable('seal')
      .set(set as never)
      .where('number', '=', number)
      .execute();
    return `seal ${number}`;
  }
  await tx.updateTable('stream').set({ sealed_seq: 0 }).where('key', '=', stream).execute();
  return `event ${stream}`;
}

export const tamperings: Readonly<Record<string, Tampering>> = { edit, remove, insert, swap, cut, reseal };
