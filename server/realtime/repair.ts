import type { Reader } from '#db/database.ts';
import { parseStream, type StreamKey } from '#domain/core/streams.ts';
import type { EventFrame } from '#domain/realtime.ts';
import { drawEvents } from './draw.ts';
import type { Reached } from './reached.ts';

interface Parts {
  readonly read: Reader;
  readonly reached: Reached;
  /** What is heard in this process. */
  readonly streams: () => Iterable<string>;
  readonly deliver: (frame: EventFrame) => void;
  /** Nothing is known of what happened to this person meanwhile. */
  readonly recheck: (stream: StreamKey) => void;
}

const ROWS_AT_ONCE = 500;
const FRAME_EVENTS = 200;

/**
 * Compares how far each stream is with how far it was heard in this process, and delivers what is missing: what
 * a process committed that died before it sent it, what got lost between processes, what a failed read left
 * behind. Reads one indexed row a stream that is heard here.
 */
export function openRepair({ read, reached, streams, deliver, recheck }: Parts) {
  const behind = new Map<StreamKey, number>();
  let running: Promise<void> | null = null;

  async function compare(keys: readonly StreamKey[], urgent: boolean): Promise<void> {
    const rows = await read
      .selectFrom('stream')
      .select(['key', 'last_seq'])
      .where('key', 'in', keys)
      .execute();
    for (const { key, last_seq: last } of rows) {
      const upTo = reached.upTo(key);
      if (upTo === undefined) {
        reached.begin(key, last);
        if (urgent) recheck(key);
      } else if (upTo >= last) behind.delete(key);
      else if (urgent || behind.get(key) === upTo) {
        behind.delete(key);
        await deliverFrom(read, { stream: key, since: upTo, upTo: last }, deliver);
      }
      // It may be on its way: only what is still missing the next time was lost.
      else behind.set(key, upTo);
    }
  }

  async function pass(urgent: boolean): Promise<void> {
    const keys = [...streams()].filter((name): name is StreamKey => parseStream(name) !== null);
    for (let at = 0; at < keys.length; at += ROWS_AT_ONCE)
      await compare(keys.slice(at, at + ROWS_AT_ONCE), urgent);
  }

  /** One pass at a time; `urgent` waits for no second look. */
  return async (urgent: boolean): Promise<void> => {
    await running?.catch(() => {});
    running = pass(urgent).finally(() => {
      running = null;
    });
    await running;
  };
}

interface Missing {
  readonly stream: StreamKey;
  readonly since: number;
  readonly upTo: number;
}

async function deliverFrom(read: Reader, missing: Missing, deliver: Parts['deliver']): Promise<void> {
  const { stream, upTo } = missing;
  for (let { since } = missing; since < upTo; ) {
    const events = await drawEvents(read, stream, { since, upTo, limit: FRAME_EVENTS });
    const end = events.at(-1);
    if (!end) return;
    deliver({ stream, events });
    since = end.seq;
  }
}
