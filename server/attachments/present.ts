import type { AttachmentEvents } from '#domain/attachments/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const attachmentPresenters: Presenters<AttachmentEvents> = {
  'attachment.begun': asStored,
  'attachment.finished': asStored,
  'attachment.discarded': asStored,
};
