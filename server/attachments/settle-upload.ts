import type { AttachmentId, ChannelId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';
import { type AttachmentView, viewAttachment } from './access.ts';
import { findAttachment } from './load-attachment.ts';
import type { Looked } from './prepare-file.ts';

interface Settled {
  readonly id: AttachmentId;
  readonly channelId: ChannelId;
  readonly bytes: number;
  readonly description: string | null;
}

/** The file is whole, looked at and put away: it can be sent. Its pieces are let go. */
export async function settleUpload(act: ActorsAct, of: Settled, looked: Looked): Promise<AttachmentView> {
  const { id, channelId, bytes, description } = of;
  await act.tx
    .updateTable('attachment')
    .set({ ...looked, state: 'ready', received: bytes, description })
    .where('id', '=', id)
    .execute();
  await act.tx.deleteFrom('attachment_piece').where('attachment_id', '=', id).execute();
  await act.record({
    type: 'attachment.finished',
    streams: [userStream(act.actor.personId)],
    subject: `attachment:${id}`,
    data: { attachmentId: id, channelId, bytes },
  });
  return viewAttachment(await findAttachment(act.tx, id));
}
