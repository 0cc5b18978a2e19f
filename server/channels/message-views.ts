import type { Reader, Tx } from '#db/database.ts';
import { travelsBare } from '#domain/channels/kinds.ts';
import type { MessageId } from '#domain/core/id.ts';
import { attachmentsOf } from '../attachments/access.ts';
import type { MessageRow } from './message-row.ts';
import { recordsOf } from './records-of.ts';
import { threadSummaries } from './thread-summaries.ts';
import type { MessageView } from './view.ts';
import { viewAuthor } from './view-author.ts';

/** Views of messages, in the order given. `mayRead` opens the text of those meant for fewer than the channel. */
export async function viewMessages(
  read: Reader | Tx,
  rows: readonly MessageRow[],
  mayRead: (row: MessageRow) => boolean = (row) => !travelsBare(row.tlp),
): Promise<MessageView[]> {
  const answered = rows.flatMap((row) => [row.reply_to, row.thread_id].filter((id) => id !== null));
  const replies =
    answered.length > 0
      ? await findAnswered(read, answered)
      : (new Map() as Awaited<ReturnType<typeof findAnswered>>);
  const isOpen = (row: MessageRow) => row.state === 'posted' && mayRead(row);
  const withFiles = rows.filter((row) => row.attachments > 0 && isOpen(row)).map(({ id }) => id);
  const files = await attachmentsOf(read, withFiles);
  const threads = await threadSummaries(read, rows);
  const cardsOf = await recordsOf(read, rows);
  return rows.map((row) => ({
    id: row.id,
    channelId: row.channel_id,
    seq: row.seq,
    requestId: row.request_id,
    at: row.created_at,
    writtenAt: row.written_at,
    author: viewAuthor(row),
    state: row.state,
    version: row.version,
    editedAt: row.edited_at,
    html: isOpen(row) ? row.html : null,
    language: row.language,
    tlp: row.tlp,
    replyTo: row.reply_to ? (replies.get(row.reply_to) ?? null) : null,
    cards: isOpen(row) ? cardsOf(row) : [],
    thread: threads.get(row.id) ?? null,
    partOf: partOf(row, replies),
    removed:
      row.state === 'removed'
        ? { byModerator: row.removed_by !== row.person_id, reason: row.removed_reason }
        : null,
    attachments: [...(files.get(row.id) ?? [])],
  }));
}

function partOf(row: MessageRow, said: Awaited<ReturnType<typeof findAnswered>>): MessageView['partOf'] {
  const root = row.thread_id ? said.get(row.thread_id) : undefined;
  return root ? { id: root.id, author: root.author, aside: row.aside === 1 } : null;
}

async function findAnswered(read: Reader | Tx, ids: readonly MessageId[]) {
  const rows = await read
    .selectFrom('message')
    .select(['id', 'seq', 'author_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, { id: row.id, seq: row.seq, author: row.author_name }]));
}
