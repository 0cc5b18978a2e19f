import { z } from 'zod';
import { discardAttachmentInput } from '#domain/attachments/schema.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { eraseUploads } from './erase.ts';
import { loadUpload } from './load-attachment.ts';

export const discardAttachment = command({
  name: 'attachment.discard',
  summary: 'Throw away a file that was not sent.',
  path: '/attachments/{attachmentId}/discard',
  scope: 'channels',
  limit: 'upload',
  input: discardAttachmentInput,
  output: z.object({ discarded: z.literal(true) }),
  async run(act) {
    const { id } = await loadUpload(act.tx, act.actor, act.input.attachmentId);
    await eraseUploads(act.tx, [id]);
    await act.record({
      type: 'attachment.discarded',
      streams: [userStream(act.actor.personId)],
      subject: `attachment:${id}`,
      data: { attachmentId: id },
    });
    return { discarded: true as const };
  },
});
