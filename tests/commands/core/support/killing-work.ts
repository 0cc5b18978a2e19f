import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { WORK_TRIES } from '#domain/core/work.ts';
import type { Clock } from '#server/core/clock.ts';
import { systemActor } from '#server/core/system-actor.ts';
import { jobs } from '#server/operations/jobs-board.ts';
import { outcomes, queueKeys, tallied, tally } from '#tests/support/tally.ts';
import { quickClock } from './quick-clock.ts';

export interface Killing {
  /** Of PostgreSQL or the path of a SQLite file, migrated. */
  readonly place: string;
  readonly processes: number;
  readonly pieces: number;
  readonly kills: number;
}

export interface WorkedThrough {
  readonly outcomes: Readonly<Record<string, number>>;
  /** Pieces whose effect came so many times as the key says. */
  readonly effects: Readonly<Record<number, number>>;
  /** Pieces that a process held when it was killed. */
  readonly held: number;
  /** Pieces that were begun more than once. */
  readonly begunAgain: number;
  /** What the operator is shown as given up: which, after how many tries, and why. */
  readonly givenUp: readonly { readonly key: string; readonly attempts: number; readonly why: string }[];
  readonly seconds: number;
}

/** The piece that kills whoever does it. */
const DEADLY = 'kills';

/** Processes work on one queue and are killed while they hold some of it, so often; then the rest is done. */
export async function killWhileWorking(killing: Killing): Promise<WorkedThrough> {
  const { place, processes, pieces, kills } = killing;
  const url = place.startsWith('postgres') ? place : null;
  const database = openDatabase({ url, file: place, onLost: () => {} });
  const began = Date.now();
  const on = { database, clock: quickClock(began) };
  const keys = Array.from({ length: pieces }, (_, at) => `${at}`);
  await queueKeys(on, tally.name, keys);
  const crew = startCrew(processes, [place, String(began)]);
  try {
    for (let kill = 0; kill < kills; kill += 1) await crew.killBusyOne();
    await allDone(on);
    await queueAtLastTry(on, DEADLY);
    await allDone(on);
    const seconds = (Date.now() - began) / 1_000;
    return { ...crew.said(), ...(await endOf(on)), seconds };
  } finally {
    await crew.dismiss();
    await database.close();
  }
}

async function queueAtLastTry(on: Place, key: string): Promise<void> {
  await queueKeys(on, tally.name, [key]);
  await on.database.transact(async (tx) => {
    const attempts = WORK_TRIES - 1;
    await tx.updateTable('job').set({ attempts }).where('key', '=', key).execute();
  });
}

async function allDone({ database }: Place): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (((await outcomes(database)).waiting ?? 0) > 0 && Date.now() < deadline) await pause(50);
}

/** What the tables say, and what the operator is shown. */
async function endOf({
  database,
  clock,
}: Place): Promise<Pick<WorkedThrough, 'outcomes' | 'effects' | 'givenUp'>> {
  const { read, readLong, dialect } = database;
  const operator = { ...systemActor, isOperator: true };
  const { givenUp } = await jobs({ read, readLong, dialect, actor: operator, now: clock.now() });
  const effects: Record<number, number> = {};
  for (const times of (await tallied(database)).values()) effects[times] = (effects[times] ?? 0) + 1;
  return {
    outcomes: await outcomes(database),
    effects,
    givenUp: givenUp.map(({ key, attempts, why }) => ({ key, attempts, why })),
  };
}

/** So many processes, each started again when it ends, as whoever watches over the portal does. */
function startCrew(size: number, args: readonly string[]) {
  const begun = new Map<string, number>();
  const running = new Set<WorkProcess>();
  let held = 0;
  let dismissed = false;
  const start = () => {
    const one = startProcess(args, (key) => begun.set(key, (begun.get(key) ?? 0) + 1));
    running.add(one);
    void one.ended.then(() => {
      running.delete(one);
      held += one.holds.size;
      if (!dismissed) start();
    });
  };
  for (let at = 0; at < size; at += 1) start();
  return {
    said: () => ({ held, begunAgain: [...begun.values()].filter((times) => times > 1).length }),
    async killBusyOne() {
      const deadline = Date.now() + 60_000;
      const busy = () => [...running].find(({ holds }) => holds.size > 0);
      while (!busy() && Date.now() < deadline) await pause(2);
      const victim = busy();
      if (!victim) throw new Error('nobody works');
      // At any moment of its work: before an effect, during it or after it.
      await pause(Math.random() * 40);
      victim.kill();
      await victim.ended;
    },
    async dismiss() {
      dismissed = true;
      const last = [...running];
      for (const one of last) one.kill();
      await Promise.all(last.map(({ ended }) => ended));
    },
  };
}

interface Place {
  readonly database: Database;
  readonly clock: Clock;
}

interface WorkProcess {
  /** What it has begun and not ended. */
  readonly holds: ReadonlySet<string>;
  readonly ended: Promise<unknown>;
  kill(): void;
}

function startProcess(args: readonly string[], onBegun: (key: string) => void): WorkProcess {
  const program = 'tests/commands/core/support/work-process.ts';
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const holds = new Set<string>();
  if (!child.stdout) throw new Error('it says nothing');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [what, key = ''] = line.split(' ');
    if (what === 'begun') {
      holds.add(key);
      onBegun(key);
    } else if (what === 'ended') holds.delete(key);
  });
  return { holds, ended: once(child, 'close'), kill: () => void child.kill('SIGKILL') };
}
