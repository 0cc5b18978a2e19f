import { fileName } from '#domain/attachments/names.ts';
import { uploadAttachmentInput } from '#domain/attachments/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AttachmentId } from '#domain/core/id.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { beginUpload, permitUpload } from './begin-upload.ts';
import { attachmentOutput } from './output.ts';
import { hashOf, putAway } from './prepare-file.ts';
import { settleUpload } from './settle-upload.ts';

/** For forms without script, and for programs that send little. */
export const uploadAttachment = command({
  name: 'attachment.upload',
  summary: 'Upload a whole file in one request; it can then be sent with a message.',
  path: '/channels/{channelId}/attachments/whole',
  scope: 'channels',
  limit: 'upload',
  input: uploadAttachmentInput,
  output: attachmentOutput,
  async prepare({ file, channelId }, look) {
    const id = look.newId() as AttachmentId;
    const name = fileName(file.name);
    const bytes = Buffer.from(file.content, 'base64');
    // Before anything is drawn or kept: files of an upload that is refused would be nobody's.
    await permitUpload(look, channelId, bytes.length);
    if (bytes.length === 0) throw refuseField('file', 'attachments.empty');
    try {
      const looked = await putAway(look.files, id, name, async () => bytes);
      return { id, name, bytes: bytes.length, sha256: hashOf(bytes), looked };
    } catch (error) {
      if (error instanceof PortalError) throw refuseField('file', error.reason, error.params);
      throw error;
    }
  },
  async run(act) {
    const { input, prepared } = act;
    const { channelId, description = null } = input;
    const { id, name, bytes, sha256, looked } = prepared;
    await beginUpload(act, { id, channelId, name, bytes, sha256 });
    return settleUpload(act, { id, channelId, bytes, description }, looked);
  },
});
