import { z } from 'zod';
import type { ReasonCode } from '../core/reasons.ts';
import { idOf, line, uploadedFile } from '../core/schema.ts';
import { attachmentLimits, kindByName } from './kinds.ts';
import { fileName } from './names.ts';

const { fileBytes, wholeBytes, pieceBytes, description } = attachmentLimits;
const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;

/** Cleaned first: it is the cleaned name that must be of a kind. */
const name = z
  .string()
  .max(1_000)
  .transform(fileName)
  .refine((text) => kindByName(text) !== undefined, {
    message: 'attachments.kind' satisfies ReasonCode,
  });

const size = z
  .number()
  .int()
  .refine((bytes) => bytes > 0, { message: 'attachments.empty' satisfies ReasonCode })
  .refine((bytes) => bytes <= fileBytes, {
    message: 'too_large' satisfies ReasonCode,
    params: { limit: megabytes(fileBytes) },
  });

export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);
const attachmentId = idOf<'attachment'>();

export const beginAttachmentInput = z.strictObject({
  channelId: idOf<'channel'>(),
  name,
  size,
  sha256: sha256(),
});

/** A piece longer than allowed is refused; one that is kept already is answered and not kept again. */
export const appendAttachmentInput = z.strictObject({
  attachmentId,
  offset: z.number().int().min(0),
  content: z.base64().refine((text) => text.length <= Math.ceil(pieceBytes / 3) * 4, {
    message: 'too_large' satisfies ReasonCode,
    params: { limit: '256 KB' },
  }),
});

export const finishAttachmentInput = z.strictObject({
  attachmentId,
  /** What a picture shows, for who cannot see it. */
  description: line(description).optional(),
});

export const discardAttachmentInput = z.strictObject({ attachmentId });

export const uploadAttachmentInput = z.strictObject({
  channelId: idOf<'channel'>(),
  file: uploadedFile(wholeBytes),
  description: line(description).optional(),
});

export const sweepAttachmentsInput = z.strictObject({
  /** Those whose files are gone from the storage already. */
  gone: z.array(attachmentId).max(200),
});
