import { z } from 'zod';
import { beginAttachmentInput } from '#domain/attachments/schema.ts';
import { command } from '../core/command.ts';
import { beginUpload } from './begin-upload.ts';

export const beginAttachment = command({
  name: 'attachment.begin',
  summary: 'Announce a file: its pieces follow, and once it is whole it can be sent with a message.',
  path: '/channels/{channelId}/attachments',
  scope: 'channels',
  limit: 'upload',
  input: beginAttachmentInput,
  output: z.object({ attachmentId: z.string(), received: z.number() }),
  async run(act) {
    const { channelId, name, size, sha256 } = act.input;
    const id = act.newId<'attachment'>();
    await beginUpload(act, { id, channelId, name, bytes: size, sha256 });
    return { attachmentId: id, received: 0 };
  },
});
