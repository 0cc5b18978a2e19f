import { z } from 'zod';
import { answers } from '#domain/acknowledgements/kinds.ts';
import { askingStates } from '#domain/acknowledgements/lifecycle.ts';

const count = z.number().int().min(0);

/** What programs are shown of an asking under its message. */
export const askingOutput = z.object({
  id: z.string(),
  state: z.enum(askingStates),
  answers: z.array(z.enum(answers)).readonly().describe('What may be answered.'),
  dueAt: z.string().nullable(),
  people: count.describe('How many were asked.'),
  answered: count,
  organisations: count,
  organisationsAnswered: count.describe('Those of which somebody has answered.'),
  mine: z
    .object({ answer: z.enum(answers).nullable() })
    .nullish()
    .describe('Your own answer; null where you were not asked.'),
});
