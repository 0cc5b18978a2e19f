import { z } from 'zod';
import { appendAttachmentInput } from '#domain/attachments/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { command } from '../core/command.ts';
import { loadUpload } from './load-attachment.ts';

/** What is kept is answered, not what was sent: after a cut the sender goes on from there. */
export const appendAttachment = command({
  name: 'attachment.append',
  summary: 'Send the piece of a file that begins at an offset; the answer says how much of it is kept.',
  path: '/attachments/{attachmentId}/pieces',
  scope: 'channels',
  limit: 'upload',
  input: appendAttachmentInput,
  output: z.object({ received: z.number() }),
  async run({ tx, actor, input }) {
    const row = await loadUpload(tx, actor, input.attachmentId);
    const { offset, content } = input;
    if (row.state !== 'uploading' || offset !== row.received) return { received: row.received };
    const length = Buffer.byteLength(content, 'base64');
    const received = offset + length;
    if (received > row.bytes) throw new PortalError('attachments.damaged');
    if (length === 0) return { received: offset };
    const moved = await tx
      .updateTable('attachment')
      .set({ received })
      .where('id', '=', row.id)
      .where('received', '=', offset)
      .executeTakeFirst();
    // Another tab was faster with the same piece.
    if (moved.numUpdatedRows !== 1n) return { received: (await loadUpload(tx, actor, row.id)).received };
    await tx
      .insertInto('attachment_piece')
      .values({ attachment_id: row.id, start: offset, content })
      .execute();
    return { received };
  },
});
