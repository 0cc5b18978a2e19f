import { mayReadText } from '#domain/channels/policy.ts';
import type { ChannelId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { earliestSeq, loadChannel, messageFacts } from './access.ts';
import type { MessageRow } from './message-row.ts';
import { viewMessages } from './message-views.ts';
import type { MessageView } from './view.ts';

const MESSAGES = 100;

/** Messages of a channel as they stand now, the oldest first, from after the number the asker has. */
export async function messagesSince(
  ask: Ask,
  { channelId, since = 0 }: { channelId: string; since?: number },
): Promise<{ rows: MessageView[]; next: string | null }> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  const rows = await ask.read
    .selectFrom('message')
    .selectAll()
    .where('channel_id', '=', channel.id)
    .where('seq', '>', Math.max(since, earliestSeq(ask.actor, channel)))
    .orderBy('seq')
    .limit(MESSAGES + 1)
    .execute();
  const page = rows.slice(0, MESSAGES);
  const mayRead = (row: MessageRow) => mayReadText(ask.actor, channel.facts, messageFacts(row));
  const views = await viewMessages(ask.read, page, mayRead, ask.actor);
  return { rows: views, next: rows.length > MESSAGES ? String(page.at(-1)?.seq) : null };
}
