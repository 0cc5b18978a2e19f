import type { Selectable } from 'kysely';
import type { Reader, Tx } from '#db/database.ts';
import type { AttachmentTable } from '#db/schema/attachments.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { AttachmentView } from './view.ts';

export { attachmentOutput } from './output.ts';
export type { AttachmentView } from './view.ts';

export type AttachmentRow = Selectable<AttachmentTable>;

export function viewAttachment(row: AttachmentRow): AttachmentView {
  const { id, name, type, show, width, height, description } = row;
  const bytes = row.large_bytes ?? row.bytes;
  return { id, name, type, show, bytes, width, height, drawn: row.drawn === 1, description };
}

/** The files of messages, by message, each in their order. Who may see the text may see them. */
export async function attachmentsOf(
  read: Reader | Tx,
  messageIds: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, readonly AttachmentView[]>> {
  const found = new Map<MessageId, AttachmentView[]>();
  if (messageIds.length === 0) return found;
  const rows = await read
    .selectFrom('attachment')
    .selectAll()
    .where('message_id', 'in', messageIds)
    .where('state', '=', 'ready')
    .orderBy('message_id')
    .orderBy('position')
    .execute();
  for (const row of rows) {
    if (row.message_id === null) continue;
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), viewAttachment(row)]);
  }
  return found;
}
