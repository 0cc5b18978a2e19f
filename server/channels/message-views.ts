import type { Reader, Tx } from '#db/database.ts';
import { travelsBare } from '#domain/channels/kinds.ts';
import type { RecordRef } from '#domain/channels/records.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { MessageId } from '#domain/core/id.ts';
import { withoutChoices } from '#domain/polls/text.ts';
import { askingsOf } from '../acknowledgements/access.ts';
import { attachmentsOf } from '../attachments/access.ts';
import { forwardedIn } from './forwards.ts';
import type { MessageRow } from './message-row.ts';
import { reactionsOf } from './reactions-of.ts';
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
  const isOpen = (row: MessageRow) => row.state === 'posted' && mayRead(row);
  const beside = await standingBeside(read, rows, { isOpen, reader });
  return rows.map((row) => viewOf(row, isOpen(row), beside));
}

interface Looking {
  readonly isOpen: (row: MessageRow) => boolean;
  readonly reader: Visitor | undefined;
}

/** What other tables hold of messages, a statement each, and none where there is nothing. */
async function standingBeside(read: Reader | Tx, rows: readonly MessageRow[], { isOpen, reader }: Looking) {
  const idsOf = (has: (row: MessageRow) => boolean) =>
    rows.filter((row) => has(row) && isOpen(row)).map(({ id }) => id);
  const withFiles = idsOf((row) => row.attachments > 0);
  const reactedTo = idsOf((row) => row.reactions > 0);
  const asking = idsOf((row) => row.asks === 1);
  return {
    said: await findAnswered(read, rows),
    files: await attachmentsOf(read, withFiles),
    reactions: await reactionsOf(read, reactedTo, reader?.personId ?? null),
    askings: await askingsOf(read, asking, reader),
    forwarded: await forwardedIn(
      read,
      idsOf((row) => row.forwards === 1),
    ),
    threads: await threadSummaries(read, rows),
    cardsOf: await recordsOf(read, rows),
  };
}

type Beside = Awaited<ReturnType<typeof standingBeside>>;

function viewOf(row: MessageRow, isOpen: boolean, beside: Beside): MessageView {
  const { said, files, reactions, askings, threads, cardsOf, forwarded } = beside;
  return {
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
    pinned: row.pinned === 1,
    forwarded: forwarded.get(row.id) ?? null,
    html: isOpen ? textOf(row, cardsOf(row)) : null,
    language: row.language,
    tlp: row.tlp,
    replyTo: row.reply_to ? (said.get(row.reply_to) ?? null) : null,
    cards: isOpen ? cardsOf(row) : [],
    asking: askings.get(row.id) ?? null,
    thread: threads.get(row.id) ?? null,
    partOf: partOf(row, said),
    removed: removal(row),
    reactions: reactions.get(row.id) ?? [],
    attachments: [...(files.get(row.id) ?? [])],
  };
}

function removal(row: MessageRow): MessageView['removed'] {
  if (row.state !== 'removed') return null;
  return { byModerator: row.removed_by !== row.person_id, reason: row.removed_reason };
}

function partOf(row: MessageRow, said: Beside['said']): MessageView['partOf'] {
  const root = row.thread_id ? said.get(row.thread_id) : undefined;
  return root ? { id: root.id, author: root.author, aside: row.aside === 1 } : null;
}

/** The choices of a poll stand on its card, to be chosen. */
function textOf(row: MessageRow, cards: readonly RecordRef[]): string {
  const asks = cards.some(({ kind, id }) => kind === 'poll' && id === row.id);
  return asks ? withoutChoices(row.html) : row.html;
}

type Answered = NonNullable<MessageView['replyTo']>;

/** The messages that others answer, or in whose threads they were said. */
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
