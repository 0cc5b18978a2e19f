import { randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#db/database.ts';
import { type Id, type Instant, instantOf } from '#domain/core/id.ts';

/** Time and new ids, injected so that tests decide both. */
export interface Clock {
  now(): Instant;
  newId<Noun extends string>(): Id<Noun>;
}

/** Ids that sort in the order in which they were made, by that time. */
function idsBy(wall: () => number): Clock['newId'] {
  let last = 0;
  let count = 0;
  return <Noun extends string>() => {
    const random = randomBytes16();
    const msecs = Math.max(wall(), last);
    count = msecs === last ? count + 1 : random.readUInt32BE(6) >>> 1;
    last = msecs;
    return uuidv7({ msecs, seq: count, random }) as Id<Noun>;
  };
}

/** Asking for random bytes costs more than making an id of them: they are asked for many at once. */
const POOL = Buffer.alloc(16 * 256);
let given = POOL.length;

function randomBytes16(): Buffer {
  if (given === POOL.length) {
    randomFillSync(POOL);
    given = 0;
  }
  given += 16;
  return POOL.subarray(given - 16, given);
}

export const systemClock: Clock = {
  now: () => instantOf(new Date()),
  newId: idsBy(Date.now),
};

const LOOK_EVERY_MS = 30_000;
/** Below this the way there and back says as much as the clocks do. */
const AGREED_MS = 250;

/**
 * The clock of the database, where several processes share one: whatever this machine believes, sessions end and
 * work falls due at the same time everywhere. `stop` ends the looking.
 */
export async function openSharedClock(database: Database): Promise<{ clock: Clock; stop(): void }> {
  let aheadMs = 0;
  const wall = () => Date.now() + aheadMs;

  async function look(): Promise<void> {
    const asked = performance.now();
    const theirs = await database.serverTime();
    if (theirs === null) return;
    const ahead = theirs + (performance.now() - asked) / 2 - Date.now();
    if (Math.abs(ahead - aheadMs) > AGREED_MS) aheadMs = Math.round(ahead);
  }
  await look();
  const looking = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS).unref();

  const clock: Clock = {
    now: () => instantOf(new Date(wall())),
    newId: idsBy(wall),
  };
  return { clock, stop: () => clearInterval(looking) };
}
