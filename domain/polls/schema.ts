import { z } from 'zod';
import { tlpLabels } from '../channels/kinds.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { clockTime, date, idOf, line } from '../core/schema.ts';
import { MOST_CHOICES } from './kinds.ts';

const messageId = idOf<'message'>();
const twice = (choices: readonly string[]) =>
  new Set(choices.map((choice) => choice.toLowerCase())).size < choices.length;

/** One choice a line. */
const choices = z
  .string()
  .max(5_000)
  .transform((text) => text.split(/\r?\n/).filter((choice) => choice.trim() !== ''))
  .pipe(z.array(line(120)))
  .refine((lines) => lines.length >= 2 && lines.length <= MOST_CHOICES, {
    message: 'polls.choices' satisfies ReasonCode,
    params: { most: MOST_CHOICES },
  })
  .refine((lines) => !twice(lines), { message: 'polls.twice' satisfies ReasonCode });

export const askPollInput = z
  .strictObject({
    channelId: idOf<'channel'>(),
    question: line(300),
    choices,
    /** As many choices as one likes, not one alone. */
    several: z.boolean().default(false),
    /** Nobody is shown who chose what. */
    secret: z.boolean().default(false),
    /** Its last day and hour, by the clocks of the asker’s zone; it ends by hand where they are left out. */
    endsOn: date().optional(),
    endsAt: clockTime().optional(),
    /** The channel’s usual label where it is left out. */
    tlp: z.enum(tlpLabels).optional(),
  })
  .refine(({ endsOn, endsAt }) => endsAt === undefined || endsOn !== undefined, {
    path: ['endsOn'],
    message: 'field.required' satisfies ReasonCode,
  });

/** Counted from 0, in the order of the poll; none takes the vote back. */
export const votePollInput = z.strictObject({
  messageId,
  choices: z
    .array(
      z
        .number()
        .int()
        .min(0)
        .max(MOST_CHOICES - 1),
    )
    .max(MOST_CHOICES)
    .default([]),
});

export const pollRef = z.strictObject({ messageId });
