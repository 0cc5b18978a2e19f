import { z } from 'zod';
import { attachmentShows } from '#domain/attachments/kinds.ts';

const pixels = z.number().int().nullable();

/** A file as programs are told of it. */
export const attachmentOutput = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().describe('By what is in it, whatever its name says.'),
  show: z.enum(attachmentShows),
  bytes: z
    .number()
    .int()
    .describe('Of what is loaded when it is opened: a picture is drawn anew, other files are as they came.'),
  width: pixels,
  height: pixels,
  drawn: z.boolean().describe('There is a picture of it, at `/attachments/ID/small`.'),
  description: z.string().nullable(),
});
