import { z } from 'zod';
import { attachmentLimits } from '#domain/attachments/kinds.ts';
import { maySweep } from '#domain/attachments/policy.ts';
import { sweepAttachmentsInput } from '#domain/attachments/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { HOUR_MS, later } from '#domain/core/id.ts';
import { command } from '../core/command.ts';
import { eraseUploads } from './erase.ts';

const AT_ONCE = 100;

/** The portal itself: what nobody sent in time is erased, and what is gone from the storage is forgotten. */
export const sweepAttachments = command({
  name: 'attachment.sweep',
  summary: 'Throw away the uploads that nobody sent in time.',
  path: null,
  scope: 'channels',
  input: sweepAttachmentsInput,
  output: z.object({ thrownAway: z.number(), forgotten: z.number() }),
  async run(act) {
    const { tx, actor, input, now } = act;
    permit(maySweep(actor));
    const late = await tx
      .selectFrom('attachment')
      .select('id')
      .where('state', '!=', 'erased')
      .where('message_id', 'is', null)
      .where('created_at', '<', later(now, -attachmentLimits.unsentHours * HOUR_MS))
      .limit(AT_ONCE)
      .execute();
    const ids = late.map(({ id }) => id);
    await eraseUploads(tx, ids);
    if (input.gone.length > 0) {
      await tx.deleteFrom('attachment').where('id', 'in', input.gone).where('state', '=', 'erased').execute();
    }
    return { thrownAway: ids.length, forgotten: input.gone.length };
  },
});
