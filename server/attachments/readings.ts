import { z } from 'zod';
import { attachmentStates } from '#domain/attachments/kinds.ts';
import { readable } from '../core/reading.ts';
import { attachmentOutput } from './output.ts';
import { readUpload } from './queries.ts';

const upload = readable({
  name: 'attachment.read',
  summary: 'How far an upload of yours is: it goes on from `received`.',
  path: '/attachments/{attachmentId}',
  by: 'person',
  input: z.strictObject({ attachmentId: z.uuid() }),
  output: attachmentOutput.extend({
    state: z.enum(attachmentStates),
    received: z.number().int().min(0),
  }),
  run: readUpload,
});

export const attachmentReadings = [upload] as const;
