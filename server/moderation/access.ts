import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { HeldFacts } from '#domain/moderation/policy.ts';
import { loadChannel } from '../channels/access.ts';
import type { Act } from '../core/act.ts';

/** A held message with its channel, for who reads that channel. */
export async function loadHeld(act: Act, messageId: MessageId) {
  const row = await act.tx
    .selectFrom('held_message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const channel = await loadChannel(act, row.channel_id);
  const facts: HeldFacts = { personId: row.person_id, state: row.state };
  return { ...row, channel, facts };
}

export { isClosed } from './closed.ts';
export { heldIn } from './held.ts';
