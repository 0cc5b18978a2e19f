import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import { readPoll } from '#domain/polls/text.ts';
import { loadMessage } from '../channels/access.ts';
import type { Act, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

/** A poll with its message, if the asker may read where it stands. */
export async function loadPoll(asker: Act | Ask, messageId: MessageId) {
  const message = await loadMessage(asker, messageId);
  const poll = await readerOf(asker)
    .selectFrom('poll')
    .selectAll()
    .where('message_id', '=', message.id)
    .executeTakeFirst();
  if (!poll) throw new PortalError('not_found');
  const facts = { channel: message.channel.facts, message: message.facts, ended: hasEnded(poll, asker.now) };
  return { ...poll, ...readPoll(message.body), message, facts };
}

/** Over by its last hour, though the portal has not said so yet. */
export const hasEnded = (
  { ended_at, ends_at }: { ended_at: string | null; ends_at: string | null },
  now: string,
): boolean => ended_at !== null || (ends_at !== null && ends_at <= now);
