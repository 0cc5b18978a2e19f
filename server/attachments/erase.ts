import type { Tx } from '#db/database.ts';
import type { AttachmentId } from '#domain/core/id.ts';

/** What is left of a file until its bytes are gone from the storage: that it was there. */
export const erased = { state: 'erased', name: '', description: null, sha256: '' } as const;

/** Uploads that were not sent are nobody's any more. */
export async function eraseUploads(tx: Tx, ids: readonly AttachmentId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('attachment_piece').where('attachment_id', 'in', ids).execute();
  await tx.updateTable('attachment').set(erased).where('id', 'in', ids).execute();
}
