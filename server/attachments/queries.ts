import { type AttachmentPart, DRAWN_TYPE } from '#domain/attachments/kinds.ts';
import type { Tlp } from '#domain/channels/kinds.ts';
import { mayReadText } from '#domain/channels/policy.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AttachmentId, ChannelId, MessageId } from '#domain/core/id.ts';
import { loadMessage } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { judgedTlp } from '../moderation/access.ts';
import { type AttachmentRow, viewAttachment } from './access.ts';
import { findAttachment, loadUpload } from './load-attachment.ts';
import type { UploadView } from './view.ts';

/** What is served of a file, and as what. */
export interface ServedAttachment {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  /** A picture that was drawn here may be shown in the page; a file as it came is only ever saved. */
  readonly inline: boolean;
  readonly tlp: Tlp | null;
}

/** A part of a file, for whoever may read the text of its message; until it is sent, for its uploader alone. */
export async function servedAttachment(
  ask: Ask,
  { attachmentId, part }: { attachmentId: string; part: AttachmentPart },
): Promise<ServedAttachment> {
  const row = await findAttachment(ask.read, attachmentId as AttachmentId);
  const tlp = row.message_id ? await permitted(ask, row.message_id) : null;
  if (tlp === null) await loadUpload(ask.read, ask.actor, row.id);
  if (row.state !== 'ready') throw new PortalError('not_found');
  const isPicture = row.show === 'picture';
  if (part === 'file' ? isPicture : !row.drawn || (part === 'large' && !isPicture))
    throw new PortalError('not_found');
  const type = part === 'file' ? row.type : DRAWN_TYPE;
  return { key: `attachments/${row.id}/${part}`, name: row.name, type, inline: part !== 'file', tlp };
}

/** The label of its message, for who reads that as a message, or decides on it. */
async function permitted(ask: Ask, messageId: MessageId): Promise<Tlp> {
  const message = await loadMessage(ask, messageId).catch((error: unknown) => {
    if (error instanceof PortalError) return null;
    throw error;
  });
  if (message && mayReadText(ask.actor, message.channel.facts, message.facts)) return message.tlp;
  return judgedTlp(ask, messageId);
}

/** What the asker uploaded for a channel and has not sent, the oldest first. */
export async function myUnsent(ask: Ask, { channelId }: { channelId: string }): Promise<UploadView[]> {
  if (!ask.actor) return [];
  const rows = await ask.read
    .selectFrom('attachment')
    .selectAll()
    .where('person_id', '=', ask.actor.personId)
    .where('channel_id', '=', channelId as ChannelId)
    .where('message_id', 'is', null)
    .where('state', '!=', 'erased')
    .orderBy('created_at')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(viewUpload);
}

/** How far an upload of the asker is. */
export async function readUpload(ask: Ask, { attachmentId }: { attachmentId: string }): Promise<UploadView> {
  return viewUpload(await loadUpload(ask.read, ask.actor, attachmentId as AttachmentId));
}

const viewUpload = (row: AttachmentRow): UploadView => ({
  ...viewAttachment(row),
  state: row.state,
  received: row.received,
});
