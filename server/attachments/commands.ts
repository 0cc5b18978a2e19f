import { appendAttachment } from './append-attachment.ts';
import { beginAttachment } from './begin-attachment.ts';
import { discardAttachment } from './discard-attachment.ts';
import { finishAttachment } from './finish-attachment.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import { uploadAttachment } from './upload-attachment.ts';

/** Every command about files that go with messages. */
export const attachmentCommands = [
  beginAttachment,
  appendAttachment,
  finishAttachment,
  uploadAttachment,
  discardAttachment,
  sweepAttachments,
] as const;
