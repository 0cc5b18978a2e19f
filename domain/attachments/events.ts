import type { AttachmentId, ChannelId } from '../core/id.ts';

interface OfAttachment {
  readonly attachmentId: AttachmentId;
}

/** What can have happened to files, on the stream of who uploads them; that one was sent is told by its message. */
export interface AttachmentEvents {
  'attachment.begun': OfAttachment & { readonly channelId: ChannelId; readonly bytes: number };
  'attachment.finished': OfAttachment & { readonly channelId: ChannelId; readonly bytes: number };
  'attachment.discarded': OfAttachment;
}
