import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Tx } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { Clock } from '../core/clock.ts';
import { type EventRow, nextSeal, sealedColumns } from './chain.ts';
import { findHead } from './head.ts';

const ROWS = 500;
/** Links of one transaction where there is one writer; where there are many, each locks its stream for itself. */
const LINKS = 20;
/** Rests this many times as long as it worked: acts of people come first. */
const REST = 9;
const LONGEST_MS = 4_000;

type Span = readonly [EventRow, ...EventRow[]];

/** Seals what was committed since the last time, a share of the time only; says how many events that were. */
export async function sealTrail({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): Promise<number> {
  const broken = new Set<StreamKey>();
  const endsAt = performance.now() + LONGEST_MS;
  let sealed = 0;
  while (performance.now() < endsAt) {
    const startedAt = performance.now();
    const spans = await findUnsealed(database, broken);
    if (spans.length === 0) break;
    const links = database.dialect.writers === 'one' ? LINKS : 1;
    for (let at = 0; at < spans.length; at += links) {
      const some = spans.slice(at, at + links);
      await database.transact((tx) => sealSpans(tx, some, clock));
      sealed += some.reduce((sum, span) => sum + span.length, 0);
    }
    await pause(REST * (performance.now() - startedAt));
  }
  return sealed;
}

async function sealSpans(tx: Tx, spans: readonly Span[], clock: Clock): Promise<void> {
  let head = await findHead(tx);
  for (const span of spans) {
    const seal = nextSeal(head, span, clock.now());
    // Another process that seals at the same time has taken the number: one of the two is undone.
    await tx.insertInto('seal').values(seal).execute();
    await tx
      .updateTable('stream')
      .set({ sealed_seq: seal.to_seq })
      .where('key', '=', seal.stream)
      .where('sealed_seq', '=', seal.from_seq - 1)
      .execute();
    head = seal;
  }
}

/** What follows the sealed part of each stream, without a gap; a stream with one is left to the verification. */
async function findUnsealed({ read }: Database, broken: Set<StreamKey>): Promise<Span[]> {
  let behind = read
    .selectFrom('stream')
    .innerJoin('event', (join) =>
      join.onRef('event.stream', '=', 'stream.key').onRef('event.seq', '>', 'stream.sealed_seq'),
    )
    .whereRef('stream.sealed_seq', '<', 'stream.last_seq');
  if (broken.size > 0) behind = behind.where('stream.key', 'not in', [...broken]);
  const rows = await behind
    .select(sealedColumns.map((column) => `event.${column}` as const))
    .select('stream.sealed_seq')
    .orderBy('stream.key')
    .orderBy('event.seq')
    .limit(ROWS)
    .execute();

  const spans = new Map<StreamKey, EventRow[]>();
  for (const { sealed_seq, ...row } of rows) {
    const span = spans.get(row.stream) ?? [];
    spans.set(row.stream, span);
    if (row.seq === sealed_seq + 1 + span.length) span.push(row);
    else broken.add(row.stream);
  }
  return [...spans.values()].filter((span): span is [EventRow, ...EventRow[]] => span.length > 0);
}
