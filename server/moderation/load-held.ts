import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { HeldFacts } from '#domain/moderation/policy.ts';
import { loadChannel } from '../channels/access.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/** A held message with its channel, for who reads that channel. */
export async function loadHeld(asker: Act | Ask, messageId: MessageId) {
  const row = await readerOf(asker)
    .selectFrom('held_message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const channel = await loadChannel(asker, row.channel_id);
  const facts: HeldFacts = { personId: row.person_id, state: row.state };
  return { ...row, channel, facts };
}
