import { z } from 'zod';
import { MESSAGE_MAXIMUM, tlpLabels } from '../channels/kinds.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { idOf, prose } from '../core/schema.ts';
import { answerHours, answers } from './kinds.ts';

const askingId = idOf<'asking'>();

/** A message that is there already, or one that is posted with it. */
export const openAskingInput = z
  .strictObject({
    channelId: idOf<'channel'>(),
    messageId: idOf<'message'>().optional(),
    body: prose(MESSAGE_MAXIMUM).optional(),
    tlp: z.enum(tlpLabels).optional(),
    /** Until when an answer is asked for, from now on; without an end where it is left out. */
    withinHours: z.union(answerHours.map((hours) => z.literal(hours))).optional(),
  })
  .refine(({ messageId, body }) => messageId !== undefined || body !== undefined, {
    path: ['body'],
    message: 'field.required' satisfies ReasonCode,
  });

export const answerAskingInput = z.strictObject({ askingId, answer: z.enum(answers) });
export const askingInput = z.strictObject({ askingId });
