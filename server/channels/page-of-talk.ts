import type { Reader, Tx } from '#db/database.ts';
import type { ChannelId, MessageId } from '#domain/core/id.ts';
import type { MessageRow } from './message-row.ts';

/** Which page of talk: the newest, or what stands before, after or around a place. */
export interface AskedPage {
  readonly before?: number;
  readonly after?: number;
  readonly at?: number;
}

interface Page {
  readonly rows: readonly MessageRow[];
  /** Place before which older messages are read; null where none are older. */
  readonly older: number | null;
  /** Place after which later messages are read; null where the page goes on to the newest. */
  readonly newer: number | null;
}

interface Talk {
  readonly channelId: ChannelId;
  /** The thread; null for the lines of the channel. */
  readonly threadId: MessageId | null;
  /** The last place that the reader does not see. */
  readonly since: number;
}

/** One page of a channel's lines, or of the replies of a thread, in their order. */
export async function pageOfTalk(
  read: Reader | Tx,
  talk: Talk,
  { before, after, at }: AskedPage,
  size: number,
): Promise<Page> {
  if (after !== undefined) return { ...(await later(read, talk, after, size)), older: after + 1 };
  if (before !== undefined) return { ...(await earlier(read, talk, before, size)), newer: before - 1 };
  if (at === undefined) return { ...(await earlier(read, talk, null, size)), newer: null };
  const upTo = await earlier(read, talk, at + 1, size / 2);
  const from = await later(read, talk, at, size / 2);
  return { rows: [...upTo.rows, ...from.rows], older: upTo.older, newer: from.newer };
}

async function earlier(read: Reader | Tx, talk: Talk, before: number | null, size: number) {
  const found = await messages(read, talk)
    .$if(before !== null, (query) => query.where('seq', '<', before))
    .orderBy('seq', 'desc')
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size).reverse();
  return { rows, older: found.length > size ? (rows[0]?.seq ?? null) : null };
}

async function later(read: Reader | Tx, talk: Talk, after: number, size: number) {
  const found = await messages(read, talk)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size);
  return { rows, newer: found.length > size ? (rows.at(-1)?.seq ?? null) : null };
}

const messages = (read: Reader | Tx, { channelId, threadId, since }: Talk) =>
  read
    .selectFrom('message')
    .selectAll()
    .where('seq', '>', since)
    .$if(threadId === null, (query) => query.where('channel_id', '=', channelId).where('aside', '=', 0))
    .$if(threadId !== null, (query) => query.where('thread_id', '=', threadId));
