import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Database } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import { systemClock } from '#server/core/clock.ts';
import { recordFact } from '#server/core/record.ts';
import { systemActor } from '#server/core/system-actor.ts';

const WRITES_PER_SECOND = 500;

/** Where a portal keeps its things. */
export function placesIn(folder: string) {
  return {
    databaseUrl: null,
    databaseFile: join(folder, 'concord.sqlite'),
    mailOutbox: join(folder, 'outbox'),
    backupFolder: join(folder, 'backups'),
    filesFolder: join(folder, 'files'),
    filesUrl: null,
  };
}

export interface Writer {
  /** Milliseconds that each write took since this was last asked. */
  taken(): number[];
  stop(): Promise<void>;
}

/** Writes events at an even pace, as far as the machine keeps up. */
export function writeEvenly(database: Database): Writer {
  let taken: number[] = [];
  let started = 0;
  const underWay = new Set<Promise<void>>();
  const recorder = { actor: systemActor, newId: systemClock.newId, command: 'test.act', requestId: null };
  const startedAt = performance.now();
  const write = async (number: number) => {
    const at = performance.now();
    const streams = [`channel:${number % 7}`] as [StreamKey];
    const fact = {
      type: 'channel.opened' as const,
      streams,
      subject: 'channel:a' as const,
      data: {} as never,
    };
    await database.transact((tx) => recordFact({ ...recorder, tx, now: systemClock.now() }, fact));
    taken.push(performance.now() - at);
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1_000) * WRITES_PER_SECOND;
    for (; started < due && underWay.size < 100; started += 1) {
      const one = write(started);
      underWay.add(one);
      void one.then(() => underWay.delete(one));
    }
  }, 2);
  return {
    taken() {
      const since = taken;
      taken = [];
      return since;
    },
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}

/** What holds in a portal whatever moment it is caught in: read from the file as it lies there. */
export function broken(file: string): unknown[] {
  const copy = new SQLite(file, { readonly: true });
  const all = (statement: string) => copy.prepare(statement).all();
  const found = [
    ...(copy.pragma('integrity_check') as { integrity_check: string }[]).filter(
      ({ integrity_check }) => integrity_check !== 'ok',
    ),
    ...(copy.pragma('foreign_key_check') as object[]),
    ...all(`select key from stream left join event on event.stream = stream.key
      group by key, last_seq having last_seq <> count(event.seq) or last_seq <> coalesce(max(event.seq), 0)`),
    ...all('select fact_id from event group by fact_id having sum(is_primary) <> 1'),
    ...all('select id from allocation where good + damaged + short + in_transit > quantity + surplus'),
    ...all(
      "select m.id from message m where not exists (select 1 from event e where e.stream = 'channel:' || m.channel_id)",
    ),
  ];
  copy.close();
  return found;
}

export const percentile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
