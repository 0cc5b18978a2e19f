import { mayReadText } from '#domain/channels/policy.ts';
import type { MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { Ask } from '../core/act.ts';
import { lastSeq } from '../core/stream-seq.ts';
import { earliestSeq, loadMessage, messageFacts } from './access.ts';
import type { MessageRow } from './message-row.ts';
import { viewMessages } from './message-views.ts';
import { type AskedPage, pageOfTalk } from './page-of-talk.ts';
import type { ThreadView } from './view.ts';

/** How many replies one page of a thread holds. */
const REPLIES_A_PAGE = 100;

/** The thread that grows from a message, or to which it belongs, with one page of its replies. */
export async function readThread(
  ask: Ask,
  { messageId, ...page }: { messageId: string } & AskedPage,
): Promise<ThreadView> {
  const asked = await loadMessage(ask, messageId as MessageId);
  const root = asked.thread_id ? await loadMessage(ask, asked.thread_id) : asked;
  const seq = await lastSeq(ask.read, channelStream(root.channel_id));
  const { channel, facts: _, ...row } = root;
  const talk = { channelId: channel.id, threadId: root.id, since: earliestSeq(ask.actor, channel) };
  const { rows, older, newer } = await pageOfTalk(ask.read, talk, page, REPLIES_A_PAGE);
  const mayRead = (each: MessageRow) => mayReadText(ask.actor, channel.facts, messageFacts(each));
  const [message, ...replies] = await viewMessages(ask.read, [row, ...rows], mayRead, ask.actor);
  if (!message) throw new Error('a message was loaded but not shown');
  const follow = await findFollow(ask, root.id);
  return {
    root: message,
    messages: replies,
    older,
    newer,
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
