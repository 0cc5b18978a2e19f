import { z } from 'zod';
import type { Reader } from '#db/database.ts';
import { readable } from '../core/reading.ts';
import { catchUp } from './catch-up.ts';
import { hear } from './hearing.ts';

const seq = z.number().int().min(0);

const events = readable({
  name: 'stream.events',
  summary: 'What happened in a stream after the number you have, in order, drawn as it stands now.',
  path: '/streams/{stream}/events',
  by: 'anyone',
  input: z.strictObject({
    stream: z
      .string()
      .max(60)
      .describe('`channel:ID`, `mission:ID`, `initiative:ID`, `organisation:ID`, `user:ID` or `public`.'),
    since: seq.optional().describe('The last number you have; without it only `seq` is answered.'),
  }),
  output: z.object({
    seq: seq.describe('The last number of the stream.'),
    events: z
      .array(
        z.object({
          seq,
          type: z.string(),
          at: z.string(),
          actor: z.object({ personId: z.string().nullable(), organisationId: z.string().nullable() }),
          data: z.unknown(),
        }),
      )
      .readonly(),
    more: z.boolean().describe('Ask again from the last event received.'),
    reset: z.boolean().default(false).describe('Too much was missed: read afresh and go on from `seq`.'),
  }),
  run: async (ask, { stream, since }) => {
    const { ok: _, ...missed } = await catchUp(ask.read as Reader, await hear(ask, stream), since);
    return missed;
  },
});

export const streamReadings = [events] as const;
