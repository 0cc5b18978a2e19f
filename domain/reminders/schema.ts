import { z } from 'zod';
import type { ReasonCode } from '../core/reasons.ts';
import { clockTime, date, idOf, line } from '../core/schema.ts';
import { namedTimes } from './when.ts';

const reminderId = idOf<'reminder'>();

/** When: by a name, or as a day and a time that the clocks of the person’s own zone show. */
const when = {
  named: z.enum(namedTimes).optional(),
  day: date().optional(),
  time: clockTime().optional(),
};

interface When {
  readonly named?: unknown;
  readonly day?: unknown;
  readonly time?: unknown;
}

const required = 'field.required' satisfies ReasonCode;
const saysDay = ({ named, day }: When) => named !== undefined || day !== undefined;
const saysTime = ({ named, time }: When) => named !== undefined || time !== undefined;

export const setReminderInput = z
  .strictObject({
    /** What it is about: a message, words of one’s own, or both. */
    messageId: idOf<'message'>().optional(),
    note: line(300).optional(),
    /** Where the note was written, to come back to. */
    channelId: idOf<'channel'>().optional(),
    ...when,
  })
  .refine(({ messageId, note }) => messageId !== undefined || note !== undefined, {
    path: ['note'],
    message: required,
  })
  .refine(saysDay, { path: ['day'], message: required })
  .refine(saysTime, { path: ['time'], message: required });

export const putOffReminderInput = z
  .strictObject({ reminderId, ...when })
  .refine(saysDay, { path: ['day'], message: required })
  .refine(saysTime, { path: ['time'], message: required });

export const reminderRef = z.strictObject({ reminderId });
