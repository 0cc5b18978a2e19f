import { mayReadText } from '#domain/channels/policy.ts';
import type { MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { loadMessage, messageFacts } from './access.ts';
import { viewMessages } from './message-views.ts';
import type { ThreadView } from './view.ts';

/** How many replies one page of a thread holds. */
const REPLIES_A_PAGE = 100;

/** The thread that grows from a message, or to which it belongs: its newest replies, or those before a place. */
export async function readThread(
  ask: Ask,
  { messageId, before }: { messageId: string; before?: number },
): Promise<ThreadView> {
  const asked = await loadMessage(ask, messageId as MessageId);
  const root = asked.thread_id ? await loadMessage(ask, asked.thread_id) : asked;
  const seq = await lastSeq(ask.read, channelStream(root.channel_id));
  const rows = await ask.read
    .selectFrom('message')
    .selectAll()
    .where('thread_id', '=', root.id)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(REPLIES_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, REPLIES_A_PAGE).reverse();
  const { channel, facts: _, ...row } = root;
  const [message, ...replies] = await viewMessages(ask.read, [row, ...page], (each) =>
    mayReadText(ask.actor, channel.facts, messageFacts(each)),
  );
  if (!message) throw new Error('a message was loaded but not shown');
  const follow = await findFollow(ask, root.id);
  return {
    root: message,
    messages: replies,
    older: rows.length > REPLIES_A_PAGE ? (page[0]?.seq ?? null) : null,
    following: follow?.following === 1,
    lastRead: follow?.last_read_number ?? row.replies,
    seq,
  };
}

/** Whether the asker follows a thread, and how many replies of it they have read. */
export async function findFollow(ask: Pick<Ask, 'read' | 'actor'>, threadId: MessageId) {
  const { actor } = ask;
  if (!actor?.organisation) return undefined;
  return ask.read
    .selectFrom('thread_follow')
    .select(['following', 'last_read_number'])
    .where('thread_id', '=', threadId)
    .where('person_id', '=', actor.personId)
    .where('organisation_id', '=', actor.organisation.id)
    .executeTakeFirst();
}
