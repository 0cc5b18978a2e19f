import type { z } from 'zod';
import type { Refused } from '#domain/realtime.ts';
import { refusalOf } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { parseInput } from '../core/parse.ts';

type Ack = (reply: unknown) => void;

/**
 * The one wrapper around every socket handler: reads the frame by its schema, answers through the
 * acknowledgement if there is one, and lets nothing thrown reach the process.
 */
export function guarded<Schema extends z.ZodType>(
  log: Log,
  schema: Schema,
  handle: (input: z.output<Schema>) => Promise<unknown>,
): (...frame: unknown[]) => void {
  return (...frame) => {
    const ack = frame.find((part): part is Ack => typeof part === 'function');
    const answer = async () => handle(parseInput(schema, frame[0]));
    answer().then(
      (reply) => ack?.(reply),
      (error: unknown) => ack?.(refusal(error, log)),
    );
  };
}

/** A refusal as it travels; a bug is logged and told without detail. */
export function refusal(error: unknown, log: Log): Refused {
  return { ok: false, ...refusalOf(error, log).toProblem() };
}
