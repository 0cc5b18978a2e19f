import type { Database } from '#db/database.ts';
import type { StreamKey } from '#domain/core/streams.ts';
import type { EventFrame } from '#domain/realtime.ts';
import type { Log } from '../core/log.ts';
import type { Recorded } from '../core/record.ts';
import { draw } from './draw.ts';

export interface Publisher {
  /** Queues what a commit brought; frames leave in the order of the calls. */
  publish(recorded: readonly Recorded[]): void;
  /** Waits until everything queued has left. */
  drain(): Promise<void>;
}

interface Services {
  readonly database: Database;
  readonly log: Log;
  readonly broadcast: (frame: EventFrame) => void;
}

const FRAME_EVENTS = 500;

/**
 * Publishes after the commit: what commits of one moment brought to a stream leaves as one frame, drawn from the
 * tables as they are then. Sending twice is harmless, since listeners count by sequence.
 */
export function openPublisher({ database, log, broadcast }: Services): Publisher {
  let queue = Promise.resolve();
  let gathered = new Map<StreamKey, Recorded[]>();
  let gathering: NodeJS.Immediate | null = null;

  async function send(stream: StreamKey, recorded: readonly Recorded[]): Promise<void> {
    const inOrder = [...recorded].sort((one, other) => one.seq - other.seq);
    for (let at = 0; at < inOrder.length; at += FRAME_EVENTS) {
      const events = await draw(database.read, inOrder.slice(at, at + FRAME_EVENTS));
      broadcast({ stream, events });
    }
  }

  function sendGathered(): void {
    if (gathering) clearImmediate(gathering);
    gathering = null;
    const all = gathered;
    gathered = new Map();
    for (const [stream, recorded] of all) enqueue(() => send(stream, recorded));
  }

  function enqueue(work: () => Promise<void>): void {
    queue = queue
      .then(work)
      .catch((error: unknown) =>
        log.error({ err: error }, 'publishing failed; the listeners get it with the next repair'),
      );
  }

  return {
    publish(recorded) {
      for (const event of recorded) {
        const ofStream = gathered.get(event.stream);
        if (ofStream) ofStream.push(event);
        else gathered.set(event.stream, [event]);
      }
      if (gathered.size > 0) gathering ??= setImmediate(sendGathered);
    },
    async drain() {
      sendGathered();
      await queue;
    },
  };
}
