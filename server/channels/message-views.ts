import type { Reader, Tx } from '#db/database.ts';
import { travelsBare } from '#domain/channels/kinds.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { MessageId } from '#domain/core/id.ts';
import { askingsOf } from '../acknowledgements/access.ts';
import { attachmentsOf } from '../attachments/access.ts';
import type { MessageRow } from './message-row.ts';
import { recordsOf } from './records-of.ts';
import { threadSummaries } from './thread-summaries.ts';
import type { MessageView } from './view.ts';
import { viewAuthor } from './view-author.ts';

/**
 * Views of messages, in the order given. `mayRead` opens the text of those meant for fewer than the channel; the
 * reader's own part in them is shown where it is one reader to whom they are.
 */
export async function viewMessages(
  read: Reader | Tx,
  rows: readonly MessageRow[],
  mayRead: (row: MessageRow) => boolean = (row) => !travelsBare(row.tlp),
  reader?: Visitor,
): Promise<MessageView[]> {
  const replies = await findAnswered(read, rows);
  const isOpen = (row: MessageRow) => row.state === 'posted' && mayRead(row);
  const withFiles = rows.filter((row) => row.attachments > 0 && isOpen(row)).map(({ id }) => id);
  const files = await attachmentsOf(read, withFiles);
  const asking = rows.filter((row) => row.asks === 1 && isOpen(row)).map(({ id }) => id);
  const askings = await askingsOf(read, asking, reader);
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
    asking: askings.get(row.id) ?? null,
    thread: threads.get(row.id) ?? null,
    partOf: partOf(row, replies),
    removed: removal(row),
    attachments: [...(files.get(row.id) ?? [])],
  }));
}

function removal(row: MessageRow): MessageView['removed'] {
  if (row.state !== 'removed') return null;
  return { byModerator: row.removed_by !== row.person_id, reason: row.removed_reason };
}

function partOf(row: MessageRow, said: ReadonlyMap<MessageId, Answered>): MessageView['partOf'] {
  const root = row.thread_id ? said.get(row.thread_id) : undefined;
  return root ? { id: root.id, author: root.author, aside: row.aside === 1 } : null;
}

type Answered = NonNullable<MessageView['replyTo']>;

async function findAnswered(
  read: Reader | Tx,
  rows: readonly MessageRow[],
): Promise<ReadonlyMap<MessageId, Answered>> {
  const ids = rows.flatMap((row) => [row.reply_to, row.thread_id].filter((id) => id !== null));
  if (ids.length === 0) return new Map();
  const said = await read
    .selectFrom('message')
    .select(['id', 'seq', 'author_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(said.map((row) => [row.id, { id: row.id, seq: row.seq, author: row.author_name }]));
}
