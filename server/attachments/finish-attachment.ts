import { finishAttachmentInput } from '#domain/attachments/schema.ts';
import { command } from '../core/command.ts';
import { viewAttachment } from './access.ts';
import { loadUpload } from './load-attachment.ts';
import { attachmentOutput } from './output.ts';
import { piecesOf, putAway } from './prepare-file.ts';
import { settleUpload } from './settle-upload.ts';

export const finishAttachment = command({
  name: 'attachment.finish',
  summary:
    'All pieces are sent: the file is compared with its hash, looked at, and ready to go with a message.',
  path: '/attachments/{attachmentId}/finish',
  scope: 'channels',
  limit: 'upload',
  input: finishAttachmentInput,
  output: attachmentOutput,
  async prepare({ attachmentId }, { read, actor, files }) {
    const row = await loadUpload(read, actor, attachmentId);
    return row.state === 'ready' ? null : putAway(files, row.id, row.name, () => piecesOf(read, row));
  },
  async run(act) {
    const { input, prepared, actor, tx } = act;
    const row = await loadUpload(tx, actor, input.attachmentId);
    if (!prepared || row.state === 'ready') return viewAttachment(row);
    const { id, channel_id: channelId, bytes } = row;
    return settleUpload(act, { id, channelId, bytes, description: input.description ?? null }, prepared);
  },
});
