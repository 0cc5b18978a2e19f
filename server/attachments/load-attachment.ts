import type { Reader, Tx } from '#db/database.ts';
import { type AttachmentFacts, mayHandle } from '#domain/attachments/policy.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AttachmentId } from '#domain/core/id.ts';
import type { AttachmentRow } from './access.ts';

export async function findAttachment(read: Reader | Tx, id: AttachmentId): Promise<AttachmentRow> {
  const row = await read.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  return row;
}

/** An upload of the asker that is not sent yet. */
export async function loadUpload(
  read: Reader | Tx,
  actor: Visitor,
  id: AttachmentId,
): Promise<AttachmentRow> {
  const row = await findAttachment(read, id);
  permit(mayHandle(actor, factsOf(row)));
  return row;
}

const factsOf = (row: AttachmentRow): AttachmentFacts => ({
  personId: row.person_id,
  state: row.state,
  sent: row.message_id !== null,
});
