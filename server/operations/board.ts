import { stat } from 'node:fs/promises';
import type { Database } from '#db/database.ts';
import { type Instant, instantOf } from '#domain/core/id.ts';
import { findHead, writeHead } from '../audit/access.ts';
import type { Figures } from '../core/figures.ts';
import type { Redis } from '../core/redis.ts';
import type { Settings } from '../settings.ts';
import { isLate, nextAfter } from './schedule.ts';
import { spansOf } from './spans.ts';
import { findUpkeep, type Upkeep } from './upkeep.ts';
import type { Alarm, Board, Ended } from './view.ts';

interface Parts {
  readonly settings: Settings;
  readonly database: Database;
  readonly figures: Figures;
  readonly redis: Redis | null;
}

/** How every part of the installation does, for its operator. */
export async function readBoard(parts: Parts, now: Instant): Promise<Board> {
  const { settings, database, figures, redis } = parts;
  const { read, dialect } = database;
  const backup = await findUpkeep(read, 'backup');
  const verified = await findUpkeep(read, 'verification');
  const queue = await countQueue(database);
  const health = redis?.health() ?? null;
  const { backupSchedule } = settings;
  const kept = {
    nextAt: backupSchedule ? nextAfter(backupSchedule, now) : null,
    last: backup && { ...endedOf(backup), bytes: numberIn(backup, 'bytes'), error: textIn(backup, 'error') },
  };
  return {
    alarms: alarmsOf({ schedule: backupSchedule, backup, verified, redis: health, queue }, now),
    database: { kind: dialect.name, bytes: await sizeOf(settings) },
    redis: health,
    mail: settings.smtpUrl ? 'smtp' : 'folder',
    backup: kept,
    trail: {
      head: writeHead(await findHead(read)),
      waiting: await countUnsealed(database),
      verified: verified && { ...endedOf(verified), row: textIn(verified, 'row') },
    },
    queue,
    process: {
      upSince: upSince(),
      node: process.version,
      sockets: figures.sockets(),
      memoryMb: Math.round(process.memoryUsage.rss() / 1_000_000),
    },
    spans: spansOf(figures.history.list()),
  };
}

interface Looked {
  readonly schedule: string | null;
  readonly backup: Upkeep | null;
  readonly verified: Upkeep | null;
  readonly redis: Board['redis'];
  readonly queue: Board['queue'];
}

function alarmsOf({ schedule, backup, verified, redis, queue }: Looked, now: Instant): Alarm[] {
  const since = backup?.succeededAt ?? upSince();
  const alarms: readonly [Alarm, boolean][] = [
    ['backup-failed', schedule !== null && backup?.succeeded === false],
    ['backup-late', schedule !== null && isLate(schedule, since, now)],
    ['trail-broken', verified?.succeeded === false],
    ['redis-down', redis === 'down'],
    ['work-given-up', queue.givenUp > 0],
  ];
  return alarms.filter(([, rings]) => rings).map(([alarm]) => alarm);
}

const upSince = (): Instant => instantOf(new Date(Date.now() - process.uptime() * 1_000));

function endedOf({ endedAt, succeeded, succeededAt, tookMs }: Upkeep): Ended {
  return { endedAt, succeeded, succeededAt, tookMs };
}

function numberIn({ detail }: Upkeep, name: string): number | null {
  const value = detail[name];
  return typeof value === 'number' ? value : null;
}

function textIn({ detail }: Upkeep, name: string): string | null {
  const value = detail[name];
  return typeof value === 'string' ? value : null;
}

async function sizeOf({ databaseUrl, databaseFile }: Settings): Promise<number | null> {
  if (databaseUrl) return null;
  return stat(databaseFile).then(
    ({ size }) => size,
    () => null,
  );
}

async function countQueue({ read }: Database): Promise<Board['queue']> {
  const count = (outcome: 'dead' | null) =>
    read
      .selectFrom('job')
      .select((eb) => eb.fn.countAll<number>().as('jobs'))
      .where('outcome', 'is not distinct from', outcome)
      .executeTakeFirstOrThrow();
  return { waiting: (await count(null)).jobs, givenUp: (await count('dead')).jobs };
}

async function countUnsealed({ read }: Database): Promise<number> {
  const { waiting } = await read
    .selectFrom('stream')
    .select((eb) => [
      eb.fn.sum<number | null>('last_seq').as('last'),
      eb.fn.sum<number | null>('sealed_seq').as('sealed'),
    ])
    .whereRef('sealed_seq', '<', 'last_seq')
    .executeTakeFirstOrThrow()
    .then(({ last, sealed }) => ({ waiting: (last ?? 0) - (sealed ?? 0) }));
  return waiting;
}
